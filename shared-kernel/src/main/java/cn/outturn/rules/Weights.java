package cn.outturn.rules;

import cn.outturn.indicator.LevelOne;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What gives how many of a hundred points.
 *
 * @param execution budget execution; 0 where the rules don't score it
 * @param levels each level one (一级指标), empty where the forms are free to choose
 * @param absent where the weight of a level goes that a sheet doesn't have, part by part
 */
public record Weights(
    BigDecimal execution,
    Map<LevelOne, BigDecimal> levels,
    Map<LevelOne, Map<LevelOne, BigDecimal>> absent) {

  public Weights {
    var faults =
        new Faults()
            .present("/execution", execution)
            .present("/levels", levels)
            .present("/absent", absent);
    faults.refuse();
    levels = Map.copyOf(levels);
    absent = Map.copyOf(absent);
    faults.when(
        execution.signum() < 0,
        "/execution",
        Rule.RULE_SET_INCONSISTENT,
        execution + " is negative");
    levels.forEach((level, weight) -> positive(faults, "/levels/" + level, weight));
    absent.forEach(
        (level, parts) ->
            parts.forEach((to, part) -> positive(faults, "/absent/" + level + "/" + to, part)));
    faults.refuse();
    BigDecimal sum = sum(levels).add(execution);
    faults.when(
        !levels.isEmpty() && sum.compareTo(BigDecimal.valueOf(100)) != 0,
        "/levels",
        Rule.RULE_SET_INCONSISTENT,
        "with the %s of budget execution they add up to %s, not 100".formatted(execution, sum));
    for (var entry : absent.entrySet()) {
      BigDecimal weight = levels.getOrDefault(entry.getKey(), BigDecimal.ZERO);
      BigDecimal handedOn = sum(entry.getValue());
      faults.when(
          handedOn.compareTo(weight) != 0,
          "/absent/" + entry.getKey(),
          Rule.RULE_SET_INCONSISTENT,
          "hands on %s, but the level weighs %s".formatted(handedOn, weight));
    }
    faults.refuse();
  }

  private static void positive(Faults faults, String pointer, BigDecimal weight) {
    faults.when(
        weight.signum() <= 0, pointer, Rule.RULE_SET_INCONSISTENT, weight + " is not above 0");
  }

  /** The weights of a sheet that has only these levels; what no level takes over is left out. */
  public Map<LevelOne, BigDecimal> among(Set<LevelOne> present) {
    Map<LevelOne, BigDecimal> placed = new EnumMap<>(LevelOne.class);
    levels.forEach(
        (level, weight) ->
            (present.contains(level)
                    ? Map.of(level, weight)
                    : absent.getOrDefault(level, Map.<LevelOne, BigDecimal>of()))
                .forEach((to, part) -> placed.merge(to, part, BigDecimal::add)));
    placed.keySet().retainAll(present);
    return placed;
  }

  private static BigDecimal sum(Map<LevelOne, BigDecimal> parts) {
    return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
