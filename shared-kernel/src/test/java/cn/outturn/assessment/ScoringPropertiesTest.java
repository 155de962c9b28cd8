package cn.outturn.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Row;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every sheet under every rule set; shipped and of districts' own, with 2,000 seeded
 * sheets each.
 */
class ScoringPropertiesTest {

  private static final int SHEETS = 2_000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Stream<RuleSet> rules() {
    return Stream.concat(
        RuleSets.shipped().all().stream(), LongStream.range(0, 12).mapToObj(OwnRules::of));
  }

  private static BigDecimal number(Random random, int low, int high) {
    return BigDecimal.valueOf(random.nextLong(low * 100L, high * 100L), random.nextInt(3));
  }

  private static <T> T one(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }

  private static Target target(Random random) {
    BigDecimal value = number(random, -10, 200);
    return switch (random.nextInt(7)) {
      case 0 -> new Target.Exact(value);
      case 1 -> new Target.AtLeast(value);
      case 2 -> new Target.AtMost(value);
      case 3 -> new Target.Range(value, value.add(number(random, 0, 50)));
      case 4 -> new Target.Approximate(value);
      case 5 -> new Target.Deadline(LocalDate.of(2020, 11, 30));
      default -> new Target.Qualitative("明显");
    };
  }

  private static Actual actual(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Actual.DoneOn(LocalDate.of(2020, 1 + random.nextInt(12), 1));
      case 1 ->
          new Actual.Judged(
              one(random, Actual.Band.values()), number(random, 0, 100).min(HUNDRED), "检查");
      default -> new Actual.Amount(number(random, -20, 400));
    };
  }

  private static Row row(Random random, int number) {
    Row row =
        Row.of("N" + number, target(random))
            .level(one(random, LevelOne.values()), LevelTwo.QUANTITY)
            .polarity(one(random, Polarity.values()));
    if (random.nextBoolean()) {
      row.unit("%");
    }
    if (random.nextInt(8) == 0) {
      row.perUnit("0.05");
    }
    return row;
  }

  private static Form sheet(long seed) {
    var random = new Random(seed);
    boolean stated = random.nextBoolean();
    Form form =
        new Form()
            .execution(
                Rate.of(
                    Money.ofFen(random.nextLong(-1_000, 10_000)),
                    Money.ofFen(random.nextLong(-1_000, 10_000))));
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      Row row = row(random, i);
      form.row(
          stated ? row.points(number(random, 1, 20).abs().toPlainString()) : row, actual(random));
    }
    return form;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void keeps_every_score_between_zero_and_its_points(RuleSet rules) {
    for (long seed = 0; seed < SHEETS; seed++) {
      Score score = sheet(seed).score(rules);
      score.items().forEach(ScoringPropertiesTest::checkRange);
      checkRange(score.execution());
    }
  }

  private static void checkRange(ItemScore item) {
    if (item.score() != null) {
      assertThat(item.score()).isBetween(BigDecimal.ZERO, item.points());
      assertThat(item.working().method()).isNotEqualTo(Method.NOT_COMPUTABLE);
    } else {
      assertThat(item.working().method()).isEqualTo(Method.NOT_COMPUTABLE);
      assertThat(item.working().review()).isFalse();
    }
    assertThat(item.working().method()).isNotEqualTo(Method.NOTED);
    assertThat(item.working().ground()).isNotEqualTo(Ground.NOTED);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void makes_the_total_the_exact_sum_of_its_parts_or_nothing(RuleSet rules) {
    for (long seed = 0; seed < SHEETS; seed++) {
      Score score = sheet(seed).score(rules);
      boolean complete =
          score.execution().score() != null
              && score.items().stream().allMatch(item -> item.score() != null);
      assertThat(score.total() != null).isEqualTo(complete);
      assertThat(score.grade() != null).isEqualTo(complete);
      if (complete) {
        BigDecimal sum =
            score.items().stream()
                .map(ItemScore::score)
                .reduce(score.execution().score(), BigDecimal::add);
        assertThat(score.total()).isEqualByComparingTo(sum);
        assertThat(score.total()).isLessThanOrEqualTo(score.points());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void gives_the_same_facts_the_same_score(RuleSet rules) {
    for (long seed = 0; seed < SHEETS; seed++) {
      assertThat(sheet(seed).score(rules)).isEqualTo(sheet(seed).score(rules));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void never_takes_points_away_for_coming_nearer_to_what_is_good(RuleSet rules) {
    for (long seed = 0; seed < SHEETS; seed++) {
      var random = new Random(seed);
      Polarity polarity = random.nextBoolean() ? Polarity.POSITIVE : Polarity.REVERSE;
      Row row = row(random, 1).points("10").polarity(polarity);
      BigDecimal worse = number(random, -20, 400);
      BigDecimal step = number(random, 0, 50);
      BigDecimal better = polarity == Polarity.POSITIVE ? worse.add(step) : worse.subtract(step);
      BigDecimal low = score(rules, row, worse);
      BigDecimal high = score(rules, row, better);
      if (low != null && high != null) {
        assertThat(high)
            .as("seed %d: %s after %s", seed, better, worse)
            .isGreaterThanOrEqualTo(low);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void never_gives_more_points_for_going_farther_from_a_neutral_target(RuleSet rules) {
    for (long seed = 0; seed < SHEETS; seed++) {
      var random = new Random(seed);
      BigDecimal target = number(random, -10, 200);
      Row row =
          Row.of(
                  "N1",
                  random.nextBoolean() ? new Target.Exact(target) : new Target.Approximate(target))
              .polarity(Polarity.NEUTRAL)
              .points("10");
      BigDecimal side = BigDecimal.valueOf(random.nextBoolean() ? 1 : -1);
      BigDecimal off = number(random, 0, 100);
      BigDecimal farther = off.add(number(random, 0, 100));
      BigDecimal near = score(rules, row, target.add(side.multiply(off)));
      BigDecimal far = score(rules, row, target.add(side.multiply(farther)));
      if (near != null && far != null) {
        assertThat(far).as("seed %d", seed).isLessThanOrEqualTo(near);
      }
    }
  }

  private static @Nullable BigDecimal score(RuleSet rules, Row row, BigDecimal actual) {
    return new Form().row(row, new Actual.Amount(actual)).score(rules).items().getFirst().score();
  }
}
