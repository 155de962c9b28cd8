package cn.outturn.funding;

import cn.outturn.data.DataFile;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The two economic classifications of spending (部门 / 政府预算支出经济分类科目) and the pairs in which they may
 * meet. A departmental code says what was bought; the government code under which it is booked
 * depends on the type of the unit that buys.
 *
 * @param version the year of the reform whose codes these are
 * @param source the regulation
 * @param department five digits from 301xx on, with their names
 * @param government five digits from 501xx on, with their names
 */
public record EconomicClassification(
    int version,
    String source,
    Map<String, String> department,
    Map<String, String> government,
    List<Pairs> pairs) {

  private static final EconomicClassification CURRENT =
      DataFile.shipped("funding/economic-classification.2018.yaml")
          .as(EconomicClassification.class);

  public EconomicClassification {
    new Faults()
        .text("/source", source, 200)
        .present("/department", department)
        .present("/government", government)
        .notEmpty("/pairs", pairs)
        .refuse();
    department = Map.copyOf(department);
    government = Map.copyOf(government);
    pairs = List.copyOf(pairs);
    var faults = new Faults();
    for (int i = 0; i < pairs.size(); i++) {
      for (EconomicPair pair : pairs.get(i).all()) {
        faults.when(
            !government.containsKey(pair.government())
                || !department.containsKey(pair.department()),
            "/pairs/%d/legal/%s".formatted(i, pair.government()),
            Rule.ECONOMIC_CODE_MALFORMED,
            pair + " names a code that is in neither list");
      }
    }
    faults.refuse();
  }

  public static EconomicClassification current() {
    return CURRENT;
  }

  public boolean knows(String code) {
    return nameOf(code).isPresent();
  }

  /**
   * @param code of either list
   */
  public Optional<String> nameOf(String code) {
    return Optional.ofNullable(department.getOrDefault(code, government.get(code)));
  }

  /** Whether a unit of this type may book the one code under the other. */
  public boolean legal(UnitType unit, EconomicPair pair) {
    return pairs.stream().anyMatch(p -> p.units().contains(unit) && p.holds(pair));
  }

  /**
   * The pairs of some types of unit.
   *
   * @param legal government code to the departmental codes that are booked under it
   */
  public record Pairs(List<UnitType> units, Map<String, List<String>> legal) {

    public Pairs {
      new Faults().notEmpty("/units", units).present("/legal", legal).refuse();
      units = List.copyOf(units);
      legal = Map.copyOf(legal);
    }

    List<EconomicPair> all() {
      return legal.entrySet().stream()
          .flatMap(e -> e.getValue().stream().map(code -> new EconomicPair(code, e.getKey())))
          .toList();
    }

    boolean holds(EconomicPair pair) {
      return legal.getOrDefault(pair.government(), List.of()).contains(pair.department());
    }
  }
}
