package cn.outturn.query.projection;

import cn.outturn.district.DistrictEvent;
import cn.outturn.query.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the projections make of histories that were cut: rows as JSON, as they would be written. */
@Component
public final class PastRows {

  /** Which version each projection shows of each stream: the engine's own table. */
  public static final String PROJECTED = "projected";

  /** Half of it is told by other districts, whose streams nobody reads here. */
  private static final String GRANTS = "document_grant";

  private record Projected(String districtId, String stream, String projection, long version) {}

  private final Map<String, Projection<?>> byTable = new HashMap<>();
  private final List<Projection<?>> all;

  PastRows(Projections projections) {
    all = projections.all();
    for (Projection<?> projection : all) {
      projection.tables().forEach(table -> byTable.put(table.name(), projection));
    }
    byTable.remove(GRANTS);
  }

  /** Those that can be made. */
  public Set<String> tables() {
    Set<String> names = new HashSet<>(byTable.keySet());
    names.add(PROJECTED);
    return names;
  }

  /** Those of these tables that are made of the district's own stream alone. */
  public Set<String> ofDistrict(Set<String> tables) {
    return tables.stream()
        .filter(
            table ->
                Optional.ofNullable(byTable.get(table))
                    .filter(projection -> projection.vocabulary().equals(DistrictEvent.class))
                    .isPresent())
        .collect(Collectors.toSet());
  }

  /**
   * The rows by table, as a JSON array each.
   *
   * @param tables of {@link #tables}
   */
  public Map<String, String> of(List<History<Object>> histories, Set<String> tables) {
    List<Projection<?>> wanted =
        all.stream()
            .filter(p -> p.tables().stream().anyMatch(table -> tables.contains(table.name())))
            .toList();
    Map<String, List<Record>> rows = new HashMap<>();
    tables.forEach(table -> rows.put(table, new ArrayList<>()));
    for (Showing showing : Showing.of(histories, wanted)) {
      for (Table<?> table : showing.projection().tables()) {
        List<Record> some = rows.get(table.name());
        if (some != null) {
          some.addAll(showing.rows().of(table));
        }
      }
    }
    if (tables.contains(PROJECTED)) {
      rows.put(PROJECTED, projected(histories));
    }
    Map<String, String> json = new HashMap<>();
    rows.forEach((table, some) -> json.put(table, ReadModelJson.write(some)));
    return json;
  }

  private List<Record> projected(List<History<Object>> histories) {
    List<Record> rows = new ArrayList<>();
    for (History<Object> history : histories) {
      Object first = history.events().getFirst().event();
      for (Projection<?> projection : all) {
        if (projection.vocabulary().isInstance(first)) {
          rows.add(
              new Projected(
                  history.district().value(),
                  history.stream(),
                  projection.name(),
                  history.version()));
        }
      }
    }
    return rows;
  }
}
