package cn.outturn.deploy.whatif;

import cn.outturn.access.Act;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.command.shell.Rehearsal;
import cn.outturn.command.shell.Rehearsal.Acted;
import cn.outturn.command.shell.Rehearsal.Copy;
import cn.outturn.deploy.ServesCommands;
import cn.outturn.deploy.ServesQueries;
import cn.outturn.deploy.identity.Admission;
import cn.outturn.deploy.problem.InnerBodies;
import cn.outturn.history.Stored;
import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.question.Asker;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes every command past what a real one meets, in the same order: the table at the edge, the
 * reading of its body, the decision. What they would have made is then asked for as what happened
 * is. Needs both sides in one process, for neither knows the other.
 */
@Component
@Conditional({ServesCommands.class, ServesQueries.class})
class Suppositions {

  private final Rehearsal rehearsal;
  private final InnerBodies bodies;
  private final Questions questions;
  private final Asker asker;
  private final JsonMapper json;

  Suppositions(
      Rehearsal rehearsal, InnerBodies bodies, Questions questions, Asker asker, JsonMapper json) {
    this.rehearsal = rehearsal;
    this.bodies = bodies;
    this.questions = questions;
    this.asker = asker;
    this.json = json;
  }

  /**
   * @throws Refused if the project is out of the scope's reach, has no such base, or one of the
   *     commands would be refused; then with its pointers under {@code /commands/<which>/body}
   */
  Outcome of(ProjectCode project, WhatIf asked, Caller caller, Scope scope) {
    Copy base = base(new ProjectId(scope.district(), project), asked.base(), scope);
    Copy copy = base;
    List<Outcome.Step> steps = new ArrayList<>();
    List<ProjectEvent> events = new ArrayList<>();
    for (int i = 0; i < asked.commands().size(); i++) {
      Hypothetical command = asked.commands().get(i);
      Acted acted = act(copy, command, caller, "/commands/" + i);
      steps.add(new Outcome.Step(command.command(), told(copy.version(), acted.events())));
      events.addAll(acted.events());
      copy = acted.after();
    }
    return new Outcome(
        base.version(),
        steps,
        base.version() < 0 ? null : figures(project, supposing(scope, base, List.of()), caller),
        figures(project, supposing(scope, base, events), caller));
  }

  /** Whether there is such a project at all is told to those only who may see it. */
  private Copy base(ProjectId project, @Nullable Long version, Scope scope) {
    Copy now = rehearsal.copyOf(project, null);
    if (now.version() >= 0 && questions.history(scope, project.code()).isEmpty()) {
      throw new Refused(Rule.PROJECT_UNKNOWN, project.code().value());
    }
    return version == null ? now : rehearsal.copyOf(project, version);
  }

  private Acted act(Copy copy, Hypothetical supposed, Caller caller, String at) {
    Class<? extends ProjectCommand> type = under(at, () -> Commands.named(supposed.command()));
    Caller actor = supposed.as() == null ? caller : supposed.as().of(caller.district());
    return under(
        at + "/body",
        () -> {
          Admission.admit(new Act.Send(type), actor);
          return rehearsal.act(copy, bodies.read(supposed.body(), type), actor);
        });
  }

  private interface Part<T> {
    T made();
  }

  private static <T> T under(String place, Part<T> part) {
    try {
      return part.made();
    } catch (Refused refused) {
      throw new Refused(refused.faults().stream().map(fault -> fault.under(place)).toList());
    }
  }

  private List<Outcome.Supposed> told(long version, List<ProjectEvent> events) {
    List<Outcome.Supposed> told = new ArrayList<>();
    for (ProjectEvent event : events) {
      told.add(
          new Outcome.Supposed(
              version + told.size() + 1,
              event.getClass().getAnnotation(Stored.class).value(),
              json.valueToTree(event)));
    }
    return told;
  }

  private static Scope supposing(Scope scope, Copy base, List<ProjectEvent> events) {
    return scope.at(new Moment.Supposed(base.project().code(), base.version(), events));
  }

  private Outcome.Figures figures(ProjectCode project, Scope then, Caller caller) {
    String path = "/api/projects/" + project + "/";
    return new Outcome.Figures(
        asker.answer(path + "execution", then, caller),
        asker.answer(path + "deviation", then, caller),
        asker.answer(path + "assessments", then, caller),
        asker.answer(path + "findings", then, caller));
  }
}
