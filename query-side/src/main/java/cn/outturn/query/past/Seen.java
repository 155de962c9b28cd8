package cn.outturn.query.past;

import cn.outturn.access.Scope;
import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.Histories;
import cn.outturn.query.history.History;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one request has looked at: each stream is read once, however many statements it makes. */
final class Seen {

  private final Scope scope;
  private final Histories histories;
  private final Reachable reachable;
  private final StreamsRead read;
  private final Map<Optional<ProjectCode>, Map<String, String>> rows = new HashMap<>();
  private @Nullable Cut cut;

  Seen(Scope scope, Histories histories, Reachable reachable, StreamsRead read) {
    this.scope = scope;
    this.histories = histories;
    this.reachable = reachable;
    this.read = read;
  }

  /** Rows that were made already, by table. */
  Map<String, String> rows(Optional<ProjectCode> project) {
    return rows.computeIfAbsent(project, p -> new HashMap<>());
  }

  /** The district's own stream alone. */
  List<History<Object>> own() {
    load(Set.of(scope.district().value()));
    return cut(scope.district().value()).stream().toList();
  }

  /** The district's own stream, and those of all projects or of one with its relatives. */
  List<History<Object>> histories(Optional<ProjectCode> project) {
    Set<String> ids = new HashSet<>(Set.of(scope.district().value()));
    if (project.isPresent()) {
      ids.addAll(family(new ProjectId(scope.district(), project.get()).toString()));
    } else {
      ids.addAll(read.all(scope.at(null), reachable));
      supposed().ifPresent(ids::add);
    }
    load(ids);
    return ids.stream().sorted().map(this::cut).flatMap(Optional::stream).toList();
  }

  /** Those of these streams that are within reach and had begun. */
  List<History<Object>> histories(Collection<String> ids) {
    Set<String> within = within(Set.copyOf(ids));
    load(within);
    return ids.stream().filter(within::contains).map(this::cut).flatMap(Optional::stream).toList();
  }

  private Set<String> family(String stream) {
    Set<String> family = new HashSet<>();
    Set<String> found = within(Set.of(stream));
    while (!found.isEmpty()) {
      load(found);
      family.addAll(found);
      Set<String> named = new HashSet<>();
      found.forEach(id -> cut(id).map(Relatives::of).ifPresent(named::addAll));
      named.removeAll(family);
      found = within(named);
    }
    return family;
  }

  private Set<String> within(Set<String> ids) {
    Set<String> within =
        new HashSet<>(
            ids.isEmpty() || scope.unit() == null ? ids : reachable.among(scope.at(null), ids));
    supposed().filter(ids::contains).ifPresent(within::add);
    return within;
  }

  private Optional<String> supposed() {
    return scope.moment() instanceof Moment.Supposed(var project, _, _)
        ? Optional.of(new ProjectId(scope.district(), project).toString())
        : Optional.empty();
  }

  private void load(Collection<String> ids) {
    List<String> unread = ids.stream().filter(id -> !read.streams().containsKey(id)).toList();
    if (!unread.isEmpty()) {
      Histories.Known known = histories.of(unread);
      known.broken().values().stream()
          .findFirst()
          .ifPresent(
              broken -> {
                throw broken;
              });
      unread.forEach(id -> read.streams().put(id, Optional.empty()));
      known.whole().forEach(history -> read.streams().put(history.stream(), Optional.of(history)));
    }
  }

  private Optional<History<Object>> cut(String stream) {
    Optional<History<Object>> whole = Objects.requireNonNull(read.streams().get(stream));
    if (scope.moment() == null) {
      return whole;
    }
    return whole.isEmpty() && cut() instanceof Cut.Supposing supposing
        ? supposing.stream().equals(stream) ? supposing.with(List.of()) : whole
        : whole.flatMap(cut()::of);
  }

  Cut cut() {
    if (cut == null) {
      cut = cut(Objects.requireNonNull(scope.moment()));
    }
    return cut;
  }

  private Cut cut(Moment moment) {
    return switch (moment) {
      case Moment.OnClocks clocks -> new Cut.ByClocks(clocks);
      case Moment.AfterStep(var project, var version) -> afterStep(project, version);
      case Moment.Supposed supposed -> new Cut.Supposing(scope.district(), supposed, Instant.now());
      case Moment.Retold retold ->
          new Cut.Retelling(retold.of() == null ? null : cut(retold.of()), retold);
    };
  }

  private Cut afterStep(ProjectCode project, long version) {
    var id = new ProjectId(scope.district(), project);
    load(within(Set.of(id.toString())));
    History<Object> whole =
        read.streams()
            .getOrDefault(id.toString(), Optional.empty())
            .orElseThrow(() -> new Refused(Rule.PROJECT_UNKNOWN, project.value()));
    if (version < 0 || version > whole.version()) {
      throw new Refused(
          Rule.STEP_UNKNOWN,
          "%s has the steps 0 to %d, not %d".formatted(project, whole.version(), version));
    }
    return new Cut.AfterStep(id, version, whole.events().get((int) version).at());
  }
}
