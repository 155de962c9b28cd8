package cn.outturn.command.api;

import cn.outturn.caller.Caller;
import cn.outturn.project.FindingCommand;
import cn.outturn.project.ProjectCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answering what the checks have found. */
@RestController
@RequestMapping("/api/projects/{code}")
@Tag(name = "Findings 问题")
class FindingController {

  private final Commands commands;

  FindingController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/finding-explanations")
  @Operation(summary = "Explain a contradiction that a check has found (问题说明)")
  ResponseEntity<Accepted> explain(
      @PathVariable ProjectCode code,
      @RequestBody FindingCommand.ExplainFinding command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/finding-waivers")
  @Operation(summary = "Let a contradiction pass, as the finance bureau (问题豁免)")
  ResponseEntity<Accepted> waive(
      @PathVariable ProjectCode code,
      @RequestBody FindingCommand.WaiveFinding command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }
}
