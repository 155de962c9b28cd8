package cn.outturn.command.project;

import cn.outturn.project.AssessmentCommand;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.DeclarationCommand;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.FindingCommand;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingCommand;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingCommand;
import cn.outturn.project.TrackingEvent;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.ArrayList;
import java.util.List;

/** A project's state and its two pure functions. */
public sealed interface Project permits Project.Undeclared, Declared, Project.Closed {

  Project UNDECLARED = new Undeclared();

  record Undeclared() implements Project {}

  /** Ended for good; its history stays. */
  record Closed(String reason) implements Project {}

  /**
   * What the command makes of this project, in order; at least one event.
   *
   * @throws Refused if a rule forbids it, with every fault found
   */
  default List<? extends ProjectEvent> decide(ProjectCommand command, Setting setting) {
    return switch (this) {
      case Undeclared _ -> {
        if (command instanceof DeclareProject declare) {
          yield Declaring.declare(declare, setting);
        }
        throw new Refused(Rule.PROJECT_UNKNOWN, "declare it first");
      }
      case Declared declared -> {
        List<ProjectEvent> events =
            new ArrayList<>(
                switch (command) {
                  case DeclarationCommand c -> Declaring.decide(declared, c, setting);
                  case FundingCommand c -> Funding.decide(declared, c, setting);
                  case TrackingCommand c -> Tracking.decide(declared, c, setting);
                  case AssessmentCommand c -> Assessing.decide(declared, c, setting);
                  case FindingCommand c -> Findings.decide(declared, c, setting);
                });
        if (replay(this, events) instanceof Declared after) {
          events.addAll(Findings.following(after, events, setting));
        }
        yield events;
      }
      case Closed(String reason) -> throw new Refused(Rule.PROJECT_CLOSED, reason);
    };
  }

  /** The state after the event; never refuses what has happened. */
  default Project evolve(ProjectEvent event) {
    return switch (this) {
      case Undeclared _ ->
          event instanceof ProjectDeclared(var declaration)
              ? Declared.first(declaration).filing(event)
              : this;
      case Declared before -> {
        Declared declared = before.filing(event);
        yield switch (event) {
          case DeclarationEvent e -> Declaring.evolve(declared, e);
          case FundingEvent e -> Funding.evolve(declared, e);
          case TrackingEvent e -> Tracking.evolve(declared, e);
          case AssessmentEvent e -> Assessing.evolve(declared, e);
          case FindingEvent e -> Findings.evolve(declared, e);
        };
      }
      case Closed _ -> this;
    };
  }

  static Project replay(Iterable<? extends ProjectEvent> events) {
    return replay(UNDECLARED, events);
  }

  private static Project replay(Project from, Iterable<? extends ProjectEvent> events) {
    Project state = from;
    for (ProjectEvent event : events) {
      state = state.evolve(event);
    }
    return state;
  }
}
