package cn.outturn.query.timeline;

import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.form.Change;
import cn.outturn.form.Field;
import cn.outturn.form.Value;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.question.Questions;
import cn.outturn.query.timeline.Lived.Labelled;
import cn.outturn.query.timeline.Persons.Kept;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one project's stream, once for each question. */
@Component
class Timelines {

  private final Questions questions;
  private final Persons persons;

  Timelines(Questions questions, Persons persons) {
    this.questions = questions;
    this.persons = persons;
  }

  /**
   * @throws Refused if there is no such project within
   */
  History<ProjectEvent> history(Scope scope, ProjectCode project) {
    return questions
        .history(scope, project)
        .orElseThrow(() -> new Refused(Rule.PROJECT_UNKNOWN, project.value()));
  }

  /** The words of these events for a reader; persons of all of them are opened at once. */
  Named named(Scope scope, Caller caller, ProjectCode project, Collection<Lived> lived) {
    return namedChanges(
        scope,
        caller,
        project,
        lived.stream().flatMap(one -> one.changes().stream()).map(Labelled::change).toList());
  }

  Named namedChanges(Scope scope, Caller caller, ProjectCode project, Collection<Change> changes) {
    List<Kept> sealed = new ArrayList<>();
    for (Change change : changes) {
      keep(change.field(), change.before(), sealed);
      keep(change.field(), change.after(), sealed);
    }
    return new Named(persons.shown(scope, caller, project, sealed));
  }

  private static void keep(Field field, @Nullable Value value, List<Kept> sealed) {
    if (value instanceof Value.Sealed kept) {
      sealed.add(new Kept(field, kept));
    }
  }
}
