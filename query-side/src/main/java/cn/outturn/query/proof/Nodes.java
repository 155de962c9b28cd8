package cn.outturn.query.proof;

import cn.outturn.access.Scope;
import cn.outturn.proof.CompleteTrees;
import cn.outturn.proof.Hash;
import cn.outturn.query.question.Questions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/**
 * The hashes that a proof is made of: what it asks for is found out first, by making it once of
 * nothing, and read in one statement.
 */
@Repository
@OfEventTable
class Nodes {

  private static final String KEPT =
      """
      with wanted as (
        select split_part(w, ':', 1)::integer as level, split_part(w, ':', 2)::bigint as place
        from unnest(string_to_array(:wanted, ',')) as w)
      select w.level, w.place, encode(l.hash, 'hex') as hash
      from wanted w join proof.leaf l on l.district_id = :district and l.leaf = w.place
      where w.level = 0
      union all
      select w.level, w.place, encode(t.hash, 'hex')
      from wanted w join proof.tree t
        on t.district_id = :district and t.level = w.level and t.place = w.place
      where w.level > 0
      """;

  private final Questions questions;

  Nodes(Questions questions) {
    this.questions = questions;
  }

  record Node(int level, long place, Hash hash) {}

  private record Place(int level, long place) {

    @Override
    public String toString() {
      return level + ":" + place;
    }
  }

  /**
   * @param proof is asked twice, and gives what it gives the second time
   * @throws IllegalStateException if the log lacks what it asks for
   */
  <P> P of(Scope scope, Function<CompleteTrees, P> proof) {
    Set<Place> wanted = new LinkedHashSet<>();
    P sketch =
        proof.apply(
            (level, place) -> {
              wanted.add(new Place(level, place));
              return Hash.EMPTY;
            });
    if (wanted.isEmpty()) {
      return sketch;
    }
    Map<Place, Hash> kept = kept(scope, wanted);
    return proof.apply(
        (level, place) -> {
          Hash hash = kept.get(new Place(level, place));
          if (hash == null) {
            throw new IllegalStateException("the log has no tree %d/%d".formatted(level, place));
          }
          return hash;
        });
  }

  private Map<Place, Hash> kept(Scope scope, Set<Place> wanted) {
    String places = wanted.stream().map(Place::toString).collect(Collectors.joining(","));
    List<Node> nodes = questions.list(scope, Node.class, KEPT, Map.of("wanted", places));
    Map<Place, Hash> kept = new HashMap<>();
    nodes.forEach(node -> kept.put(new Place(node.level(), node.place()), node.hash()));
    return kept;
  }
}
