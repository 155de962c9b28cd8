package cn.outturn.query.timeline;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.form.Change;
import cn.outturn.form.Desk;
import cn.outturn.form.Form;
import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.question.Asker;
import cn.outturn.query.timeline.Step.StepLinks;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How did a project come to be what it is, step by step? */
@RestController
@Asks(Question.HISTORY)
@Tag(name = "History 历史")
class StepsController {

  private final Timelines timelines;
  private final Asker asker;

  StepsController(Timelines timelines, Asker asker) {
    this.timelines = timelines;
    this.asker = asker;
  }

  @GetMapping("/api/projects/{code}/steps/{version}")
  @Operation(
      summary = "One event with its neighbours, and the forms or other answers as of it (逐步回放)")
  Step step(
      @PathVariable ProjectCode code,
      @Parameter(description = "An event's version, from 0") @PathVariable long version,
      @Parameter(
              description =
                  "form, declaration, execution, deviation, assessments, findings, comparison;"
                      + " several separated by commas. Left out: form")
          @RequestParam(defaultValue = "")
          List<String> show,
      Scope scope,
      Caller caller) {
    Set<StepView> views = StepView.parse(show);
    History<ProjectEvent> whole = timelines.history(scope, code);
    if (version < 0 || version > whole.version()) {
      throw new Refused(
          Rule.STEP_UNKNOWN,
          "%s has the steps 0 to %d, not %d".formatted(code, whole.version(), version));
    }
    Lived lived = Lived.of(whole).get((int) version);
    Form form = form(whole, version);
    boolean forms = views.contains(StepView.FORM);
    Named named = timelines.namedChanges(scope, caller, code, seen(lived, form, forms));
    return new Step(
        code,
        StepLinks.of(
            code, version, whole.version(), show.isEmpty() ? "" : "?show=" + StepView.in(views)),
        lived.told(named),
        forms ? filled(form, named) : null,
        answers(views, scope.at(new Moment.AfterStep(code, version)), caller, code));
  }

  private static Form form(History<ProjectEvent> whole, long version) {
    var desk = new Desk();
    whole.events().subList(0, (int) version + 1).forEach(event -> desk.take(event.event()));
    return desk.form();
  }

  private static List<Change> seen(Lived lived, Form form, boolean forms) {
    List<Change> changes = lived.changes().stream().map(Lived.Labelled::change).toList();
    if (!forms) {
      return changes;
    }
    var all = new ArrayList<>(changes);
    all.addAll(Form.EMPTY.to(form));
    return all;
  }

  private static List<FieldValue> filled(Form form, Named named) {
    return form.fields().entrySet().stream()
        .map(
            field ->
                named.value(
                    field.getKey(),
                    field.getValue(),
                    Named.label(field.getKey(), form.fields()::get)))
        .toList();
  }

  private Map<String, JsonNode> answers(
      Set<StepView> views, Scope then, Caller caller, ProjectCode code) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (StepView view : views) {
      if (view != StepView.FORM) {
        answers.put(view.word(), asker.answer(view.question(code), then, caller));
      }
    }
    return answers;
  }
}
