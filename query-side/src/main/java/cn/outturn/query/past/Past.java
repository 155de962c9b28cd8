package cn.outturn.query.past;

import cn.outturn.access.Scope;
import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.Histories;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.PastRows;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.China;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Makes the read model as of a moment out of the events: the streams within a scope, cut to that
 * moment, and what the projections make of them. The same functions make what is kept.
 */
@Component
public final class Past {

  private final Histories histories;
  private final PastRows rows;

  /**
   * By the scope itself, not what equals it: a request has its own, and with it all of this goes.
   */
  private final Cache<Scope, Seen> seen = Caffeine.newBuilder().weakKeys().build();

  /** By the moment itself: whatever scope it is asked in, it is of one retelling. */
  private final Cache<Moment, Retelling> retellings = Caffeine.newBuilder().weakKeys().build();

  Past(Histories histories, PastRows rows) {
    this.histories = histories;
    this.rows = rows;
  }

  /**
   * The tables that a statement names; none for a scope without a moment.
   *
   * @param project of which the statement tells, with what it names; none: of all
   * @throws Refused if the statement reads what has no past here
   */
  public PastTables tables(
      Scope scope, Optional<ProjectCode> project, String statement, Reachable reachable) {
    if (scope.moment() == null) {
      return new PastTables(Map.of());
    }
    Set<String> named = NamedTables.in(statement);
    if (!rows.tables().containsAll(named)) {
      Set<String> other = new TreeSet<>(named);
      other.removeAll(rows.tables());
      throw new Refused(Rule.PAST_UNANSWERED, "it reads " + String.join(", ", other));
    }
    retelling(scope).ifPresent(told -> told.reads(named));
    Seen of = seen(scope, reachable);
    synchronized (of) {
      Map<String, String> made = of.rows(project);
      Set<String> ofProjects = new TreeSet<>(named);
      ofProjects.removeAll(made.keySet());
      Set<String> ofDistrict = rows.ofDistrict(ofProjects);
      ofProjects.removeAll(ofDistrict);
      if (!ofDistrict.isEmpty()) {
        made.putAll(rows.of(of.own(), ofDistrict));
      }
      if (!ofProjects.isEmpty()) {
        made.putAll(rows.of(of.histories(project), ofProjects));
      }
      Map<String, String> wanted = new HashMap<>(made);
      wanted.keySet().retainAll(named);
      return new PastTables(wanted);
    }
  }

  /**
   * The events of some projects within a scope, as of its moment; those that are out of reach or
   * had not begun are left out.
   */
  public List<History<ProjectEvent>> histories(
      Scope scope, Collection<ProjectCode> projects, Reachable reachable) {
    retelling(scope).ifPresent(Retelling::readsEvents);
    Seen of = seen(scope, reachable);
    List<String> streams =
        projects.stream().map(code -> new ProjectId(scope.district(), code).toString()).toList();
    synchronized (of) {
      return of.histories(streams).stream().map(Past::ofProject).toList();
    }
  }

  /** The day on which that moment is; today for a scope without. */
  public LocalDate day(Scope scope, Reachable reachable) {
    return switch (scope.moment()) {
      case null -> LocalDate.now(China.ZONE);
      case Moment.OnClocks(var recordedBy, var effectiveOn) ->
          effectiveOn != null || recordedBy == null ? effectiveOn : China.dayOf(recordedBy);
      case Moment.AfterStep _ ->
          seen(scope, reachable).cut() instanceof Cut.AfterStep(_, _, var at)
              ? China.dayOf(at)
              : LocalDate.now(China.ZONE);
      case Moment.Supposed _ -> LocalDate.now(China.ZONE);
      case Moment.Retold retold -> retold.day();
    };
  }

  /**
   * What a scope's moment shows of a project and its relatives, or of all projects, and of the
   * district itself, to be told again event by event. All of it is read here, once.
   */
  public Retelling retelling(Scope scope, Optional<ProjectCode> project, Reachable reachable) {
    var read = new StreamsRead();
    List<History<Object>> shown =
        new Seen(scope.at(scope.moment()), histories, reachable, read).histories(project);
    return new Retelling(scope, shown, day(scope, reachable), read, rows, retellings::put);
  }

  private Optional<Retelling> retelling(Scope scope) {
    return scope.moment() == null
        ? Optional.empty()
        : Optional.ofNullable(retellings.getIfPresent(scope.moment()));
  }

  private Seen seen(Scope scope, Reachable reachable) {
    // Of a copy: what is kept must not keep its own key. The present goes on: nothing to keep of
    // it.
    var other =
        new Seen(
            scope.at(scope.moment()),
            histories,
            reachable,
            retelling(scope).map(Retelling::read).orElseGet(StreamsRead::new));
    return scope.moment() == null ? other : seen.get(scope, s -> other);
  }

  private static History<ProjectEvent> ofProject(History<Object> history) {
    return new History<>(
        history.district(),
        history.stream(),
        history.events().stream().map(event -> event.as(ProjectEvent.class)).toList());
  }
}
