package cn.outturn.command.api;

import cn.outturn.caller.Caller;
import cn.outturn.project.AssessmentCommand;
import cn.outturn.project.ProjectCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assessment (绩效评价): the commands of a project's stage. */
@RestController
@RequestMapping("/api/projects/{code}")
@Tag(name = "Assessment 绩效评价")
class AssessmentController {

  private final Commands commands;

  AssessmentController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/self-assessment")
  @Operation(summary = "Submit a year's self-assessment (单位自评)")
  ResponseEntity<Accepted> submit(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.SubmitSelfAssessment command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PutMapping("/self-assessment-draft")
  @Operation(summary = "Keep a self-assessment before it is submitted (自评草稿)")
  ResponseEntity<Accepted> draft(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.DraftSelfAssessment command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/self-assessment-return")
  @Operation(summary = "Return a self-assessment (退回自评)")
  ResponseEntity<Accepted> giveBack(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.ReturnSelfAssessment command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/over-achievement-decisions")
  @Operation(summary = "Decide on the score of what is far above its target (超额完成认定)")
  ResponseEntity<Accepted> decide(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.DecideOverAchievement command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/self-assessment-acceptance")
  @Operation(summary = "Accept a self-assessment")
  ResponseEntity<Accepted> accept(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.AcceptSelfAssessment command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/evaluations")
  @Operation(summary = "Evaluate a year beyond the unit itself (部门评价、财政评价)")
  ResponseEntity<Accepted> evaluate(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.EvaluateProject command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/publication")
  @Operation(summary = "Record the publication of the result (结果公开)")
  ResponseEntity<Accepted> publish(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.PublishResult command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/year-closing")
  @Operation(summary = "Close a year whose money is settled")
  ResponseEntity<Accepted> closeYear(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.CloseYear command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }

  @PostMapping("/closing")
  @Operation(summary = "Close the project (项目终结)")
  ResponseEntity<Accepted> close(
      @PathVariable ProjectCode code,
      @RequestBody AssessmentCommand.CloseProject command,
      Caller caller,
      Precondition precondition) {
    return commands.send(code, command, caller, precondition);
  }
}
