package cn.outturn.query.question;

import cn.outturn.access.Scope;
import cn.outturn.query.past.Reachable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The streams that the walls let a scope see. */
final class ReachableNow implements Reachable {

  private static final String ALL =
      """
      SELECT stream FROM read_model.projected
      WHERE district_id = :district AND projection = 'register'
      """;

  private static final String AMONG = ALL + " AND stream IN (:streams)";

  private record Known(String stream) {}

  private final Questions questions;

  ReachableNow(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Set<String> all(Scope scope) {
    return streams(questions.list(scope, Known.class, ALL, Map.of()));
  }

  @Override
  public Set<String> among(Scope scope, Collection<String> streams) {
    return streams(questions.list(scope, Known.class, AMONG, Map.of("streams", streams)));
  }

  private static Set<String> streams(List<Known> known) {
    return known.stream().map(Known::stream).collect(Collectors.toSet());
  }
}
