package cn.outturn.command.api;

import cn.outturn.caller.Caller;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.TrackingCommand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Monitoring (绩效运行监控): the commands of a project's stage. */
@RestController
@RequestMapping("/api/projects/{code}")
@Tag(name = "Monitoring 绩效运行监控")
class TrackingController {

  private final Commands commands;

  TrackingController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/progress")
  @Operation(summary = "Record a quarter's progress (季度监控)")
  ResponseEntity<Accepted> record(
      @PathVariable ProjectCode code,
      @RequestBody TrackingCommand.RecordQuarterProgress command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/progress-corrections")
  @Operation(summary = "Correct a recorded quarter by a new fact")
  ResponseEntity<Accepted> correct(
      @PathVariable ProjectCode code,
      @RequestBody TrackingCommand.CorrectQuarterProgress command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/deviation-explanations")
  @Operation(summary = "Explain a deviation (偏差原因)")
  ResponseEntity<Accepted> explain(
      @PathVariable ProjectCode code,
      @RequestBody TrackingCommand.ExplainDeviation command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/correction-orders")
  @Operation(summary = "Order a correction (整改通知)")
  ResponseEntity<Accepted> order(
      @PathVariable ProjectCode code,
      @RequestBody TrackingCommand.OrderCorrection command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/correction-reports")
  @Operation(summary = "Report a correction (整改报告)")
  ResponseEntity<Accepted> report(
      @PathVariable ProjectCode code,
      @RequestBody TrackingCommand.ReportCorrection command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/target-revisions")
  @Operation(summary = "Revise approved targets; the old ones stay (目标调整)")
  ResponseEntity<Accepted> revise(
      @PathVariable ProjectCode code,
      @RequestBody TrackingCommand.ReviseTargets command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }
}
