package cn.outturn.command.api;

import cn.outturn.caller.Caller;
import cn.outturn.district.DistrictCommand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The district (区县): what a tenant settles for itself. */
@RestController
@RequestMapping("/api/district")
@Tag(name = "District 区县")
class DistrictController {

  private final Commands commands;

  DistrictController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/units")
  @Operation(summary = "Register a budget unit (预算单位)")
  ResponseEntity<Accepted> registerUnit(
      @RequestBody DistrictCommand.RegisterUnit command, Caller caller, Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PutMapping("/units")
  @Operation(summary = "Rename or move a unit, or change its credit code (单位变更)")
  ResponseEntity<Accepted> reviseUnit(
      @RequestBody DistrictCommand.ReviseUnit command, Caller caller, Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PostMapping("/unit-closures")
  @Operation(summary = "Close a unit: no new project is declared under it (单位撤销)")
  ResponseEntity<Accepted> closeUnit(
      @RequestBody DistrictCommand.CloseUnit command, Caller caller, Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PutMapping("/sources")
  @Operation(summary = "Replace the tree of funding sources (资金来源)")
  ResponseEntity<Accepted> defineSources(
      @RequestBody DistrictCommand.DefineSources command,
      Caller caller,
      Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PostMapping("/rule-sets")
  @Operation(summary = "Adopt a rule set from a day on (采用规则集)")
  ResponseEntity<Accepted> adopt(
      @RequestBody DistrictCommand.AdoptRuleSet command, Caller caller, Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PostMapping("/own-rule-sets")
  @Operation(summary = "Define a rule set of the district's own, or its next version (制定本区规则集)")
  ResponseEntity<Accepted> define(
      @RequestBody DistrictCommand.DefineRuleSet command,
      Caller caller,
      Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PutMapping("/calendar")
  @Operation(summary = "Set a year's monitoring calendar (监控节点)")
  ResponseEntity<Accepted> setCalendar(
      @RequestBody DistrictCommand.SetMonitoringCalendar command,
      Caller caller,
      Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PostMapping("/erased-persons")
  @Operation(summary = "Make all that was said of a person unreadable, for good (个人信息清除)")
  ResponseEntity<Accepted> erasePerson(
      @RequestBody DistrictCommand.ErasePerson command, Caller caller, Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PostMapping("/document-grants")
  @Operation(summary = "Let another district see the register of basis documents (开放依据文件)")
  ResponseEntity<Accepted> grantDocuments(
      @RequestBody DistrictCommand.GrantDocuments command,
      Caller caller,
      Precondition precondition) {
    return commands.send(command, caller, precondition);
  }

  @PostMapping("/document-withdrawals")
  @Operation(summary = "Let it see them no more (收回依据文件)")
  ResponseEntity<Accepted> withdrawDocuments(
      @RequestBody DistrictCommand.WithdrawDocuments command,
      Caller caller,
      Precondition precondition) {
    return commands.send(command, caller, precondition);
  }
}
