package cn.outturn.command.api;

import cn.outturn.access.Sends;
import cn.outturn.caller.Caller;
import cn.outturn.personal.Contacts;
import cn.outturn.project.DeclarationCommand;
import cn.outturn.project.ProjectCode;
import cn.outturn.vault.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Declaring and review (申报与审核): the commands of a project's stage. */
@RestController
@RequestMapping("/api/projects/{code}")
@Tag(name = "Declaring and review 申报与审核")
class DeclarationController {

  private final Commands commands;
  private final Vault vault;

  DeclarationController(Commands commands, Vault vault) {
    this.commands = commands;
    this.vault = vault;
  }

  @PostMapping
  @Operation(summary = "Declare a project (项目申报)")
  ResponseEntity<Accepted> declare(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.DeclareProject command,
      Caller caller,
      @Creating Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PutMapping("/declaration")
  @Operation(summary = "Revise what a project says of itself")
  ResponseEntity<Accepted> revise(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.ReviseDeclaration command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PutMapping("/goals")
  @Operation(summary = "Set goal and indicators of a year or a mid-term (绩效目标)")
  ResponseEntity<Accepted> setGoals(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.SetGoals command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PutMapping("/budget")
  @Operation(summary = "Plan a year's money by source, with its detail (申请金额、预算明细)")
  ResponseEntity<Accepted> planBudget(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.PlanBudget command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PutMapping("/transfers")
  @Operation(summary = "Plan transfers to lower levels (对下转移支付)")
  ResponseEntity<Accepted> planTransfers(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.PlanTransfers command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PutMapping("/contacts")
  @Sends(DeclarationCommand.NameContacts.class)
  @Operation(summary = "Name whom to ask about the project; replaces those named before (联系人)")
  ResponseEntity<Accepted> nameContacts(
      @PathVariable ProjectCode code,
      @RequestBody Contacts named,
      Caller caller,
      Precondition precondition) {
    // Sealed before there is a message: what is hashed, sent, decided on and stored can't be read.
    var sealed = vault.seal(caller.district(), named.contacts());
    var command = new DeclarationCommand.NameContacts(sealed);
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/documents")
  @Operation(summary = "Attach a document by its hash (上传依据)")
  ResponseEntity<Accepted> attach(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.AttachDocument command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/subprojects")
  @Operation(summary = "Take in a sub-project (子项目)")
  ResponseEntity<Accepted> addSubproject(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.AddSubproject command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/submission")
  @Operation(summary = "Submit a year for review (提交)")
  ResponseEntity<Accepted> submit(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.SubmitDeclaration command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/review")
  @Operation(summary = "Review a submitted year: 优 良 中 差")
  ResponseEntity<Accepted> review(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.ReviewDeclaration command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/return")
  @Operation(summary = "Return a submitted year for revision (退回)")
  ResponseEntity<Accepted> giveBack(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.ReturnDeclaration command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/approval")
  @Operation(summary = "Approve a reviewed year (批复)")
  ResponseEntity<Accepted> approve(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.ApproveDeclaration command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/rejection")
  @Operation(summary = "Reject a year reviewed as 差 (否决)")
  ResponseEntity<Accepted> reject(
      @PathVariable ProjectCode code,
      @RequestBody DeclarationCommand.RejectDeclaration command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }
}
