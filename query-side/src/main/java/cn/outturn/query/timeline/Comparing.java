package cn.outturn.query.timeline;

import cn.outturn.access.Scope;
import cn.outturn.form.Change;
import cn.outturn.form.Desk;
import cn.outturn.form.Form;
import cn.outturn.form.Value;
import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.question.Questions;
import cn.outturn.query.timeline.Differences.FigureDifference;
import cn.outturn.query.timeline.Differences.State;
import cn.outturn.query.timeline.Lived.Labelled;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of two states that are compared.
 *
 * @param history none: the project had not begun
 */
record Comparing(@Nullable Moment moment, Optional<History<ProjectEvent>> history, Form form) {

  static Comparing of(
      Questions questions, Scope now, ProjectCode project, @Nullable Moment moment) {
    Optional<History<ProjectEvent>> history = questions.history(now.at(moment), project);
    var desk = new Desk();
    history.stream()
        .flatMap(known -> known.events().stream())
        .forEach(recorded -> desk.take(recorded.event()));
    return new Comparing(moment, history, desk.form());
  }

  State state() {
    int events = history.map(known -> known.events().size()).orElse(0);
    Long last = history.map(History::version).orElse(null);
    return switch (moment) {
      case null -> new State(null, null, null, events, last);
      case Moment.OnClocks(var recordedBy, var effectiveOn) ->
          new State(recordedBy, effectiveOn, null, events, last);
      case Moment.AfterStep(_, var version) -> new State(null, null, version, events, last);
      case Moment.Supposed _, Moment.Retold _ -> new State(null, null, null, events, last);
    };
  }

  List<Labelled> to(Comparing other) {
    return Lived.labelled(other.form.fields()::get, form.to(other.form));
  }

  static Stream<FigureDifference> figure(Labelled labelled) {
    Change change = labelled.change();
    BigDecimal before = number(change.before());
    BigDecimal after = number(change.after());
    return before == null || after == null || change.before() == null || change.after() == null
        ? Stream.empty()
        : Stream.of(
            new FigureDifference(
                change.field(),
                new Words(labelled.label().zh(), labelled.label().en()),
                change.before().text(),
                change.after().text(),
                after.subtract(before)));
  }

  private static @Nullable BigDecimal number(@Nullable Value value) {
    return switch (value) {
      case Value.Figure(var number) -> number;
      case Value.Amount(var money) -> BigDecimal.valueOf(money.fen());
      case null -> null;
      case Value.Text _, Value.Day _, Value.YesNo _, Value.Choice _, Value.Sealed _ -> null;
    };
  }
}
