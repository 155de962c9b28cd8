package cn.outturn.command.api;

import cn.outturn.caller.Caller;
import cn.outturn.project.FundingCommand;
import cn.outturn.project.ProjectCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Funds and spending (资金与执行): the commands of a project's stage. */
@RestController
@RequestMapping("/api/projects/{code}")
@Tag(name = "Funds and spending 资金与执行")
class FundingController {

  private final Commands commands;

  FundingController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/allocations")
  @Operation(summary = "Allocate the initial budget (下达年初预算)")
  ResponseEntity<Accepted> allocate(
      @PathVariable ProjectCode code,
      @RequestBody FundingCommand.AllocateFunds command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/adjustments")
  @Operation(summary = "Adjust the budget (预算调整)")
  ResponseEntity<Accepted> adjust(
      @PathVariable ProjectCode code,
      @RequestBody FundingCommand.AdjustFunds command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/expenditures")
  @Operation(summary = "Record an expenditure (支出)")
  ResponseEntity<Accepted> spend(
      @PathVariable ProjectCode code,
      @RequestBody FundingCommand.RecordExpenditure command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/expenditure-corrections")
  @Operation(summary = "Correct an expenditure by a new fact (更正支出)")
  ResponseEntity<Accepted> correct(
      @PathVariable ProjectCode code,
      @RequestBody FundingCommand.CorrectExpenditure command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/payment-suspension")
  @Operation(summary = "Suspend payments (暂停拨付)")
  ResponseEntity<Accepted> suspend(
      @PathVariable ProjectCode code,
      @RequestBody FundingCommand.SuspendPayments command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/payment-resumption")
  @Operation(summary = "Resume payments (恢复拨付)")
  ResponseEntity<Accepted> resume(
      @PathVariable ProjectCode code,
      @RequestBody FundingCommand.ResumePayments command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/carry-overs")
  @Operation(summary = "Carry unspent money over to the next year (结转)")
  ResponseEntity<Accepted> carryOver(
      @PathVariable ProjectCode code,
      @RequestBody FundingCommand.CarryOverFunds command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/returned-funds")
  @Operation(summary = "Return surplus to the treasury (结余上缴)")
  ResponseEntity<Accepted> giveBack(
      @PathVariable ProjectCode code,
      @RequestBody FundingCommand.ReturnFunds command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }
}
