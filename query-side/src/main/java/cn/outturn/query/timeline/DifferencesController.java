package cn.outturn.query.timeline;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Moments;
import cn.outturn.query.question.Questions;
import cn.outturn.query.timeline.Lived.Labelled;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What differs between two states of a project, whichever of them is the later? */
@RestController
@Asks(Question.HISTORY)
@Tag(name = "History 历史")
class DifferencesController {

  private final Questions questions;
  private final Timelines timelines;

  DifferencesController(Questions questions, Timelines timelines) {
    this.questions = questions;
    this.timelines = timelines;
  }

  @GetMapping("/api/projects/{code}/differences")
  @Operation(summary = "Two states field by field; each on both clocks or at a step, or now (状态差异)")
  Differences differences(
      @PathVariable ProjectCode code,
      @Parameter(description = "What was recorded by then: an instant, or the end of a day")
          @RequestParam
          @Nullable String fromRecordedBy,
      @Parameter(description = "What had taken effect by the end of that day") @RequestParam
          @Nullable String fromEffectiveOn,
      @Parameter(description = "As of this version of the project") @RequestParam
          @Nullable String fromStep,
      @Parameter(description = "Of the second state, as fromRecordedBy is of the first")
          @RequestParam
          @Nullable String toRecordedBy,
      @Parameter(description = "Of the second state") @RequestParam @Nullable String toEffectiveOn,
      @Parameter(description = "Of the second state") @RequestParam @Nullable String toStep,
      Scope scope,
      Caller caller) {
    Map<String, @Nullable String> asked = new HashMap<>();
    asked.put("fromRecordedBy", fromRecordedBy);
    asked.put("fromEffectiveOn", fromEffectiveOn);
    asked.put("fromStep", fromStep);
    asked.put("toRecordedBy", toRecordedBy);
    asked.put("toEffectiveOn", toEffectiveOn);
    asked.put("toStep", toStep);
    Moment first = Moments.of(asked::get, code, name -> "from" + capital(name));
    Moment second = Moments.of(asked::get, code, name -> "to" + capital(name));
    timelines.history(scope, code);
    var from = Comparing.of(questions, scope, code, first);
    var to = Comparing.of(questions, scope, code, second);
    List<Labelled> changes = from.to(to);
    Named named =
        timelines.namedChanges(
            scope, caller, code, changes.stream().map(Labelled::change).toList());
    return new Differences(
        code,
        from.state(),
        to.state(),
        changes.stream().map(one -> named.change(one.change(), one.label())).toList(),
        changes.stream().flatMap(Comparing::figure).toList());
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
