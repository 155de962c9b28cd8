package cn.outturn.deploy.eventstore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The working of a score as it was first stored, in English sentences, by the names of today. Those
 * that were ever written are all here; any other keeps its words in the note.
 */
final class FirstWorking {

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("points", "ALL"),
          Map.entry("0", "NOTHING"),
          Map.entry("not computable", "NOT_COMPUTABLE"),
          Map.entry("min(points, actual × pointsPerUnit)", "PER_UNIT"),
          Map.entry("points × actual ÷ target", "ACTUAL_OVER_TARGET"),
          Map.entry("points × target ÷ actual", "TARGET_OVER_ACTUAL"),
          Map.entry("points × (1 − (actual − target) ÷ target)", "LINEAR_EXCESS"),
          Map.entry("points × (1 − |actual − target| ÷ |target|)", "DEVIATION"),
          Map.entry("points × percent ÷ 100", "JUDGED_PERCENT"),
          Map.entry("points × min(1, executed ÷ budget)", "EXECUTION"));

  private static final Set<String> UNROUNDED = Set.of("ALL", "NOTHING", "NOT_COMPUTABLE", "NOTED");

  private static final String BAND = "(?<band>ATTAINED|PARTLY_ATTAINED|NOT_ATTAINED)";
  private static final String DATES = "done on (?<done>[-0-9]+), due by (?<by>[-0-9]+)";

  /**
   * @param says the sentence, its figures in groups by the names they have today
   */
  private record Sentence(Pattern says, String ground) {

    static Sentence of(String says, String ground) {
      return new Sentence(Pattern.compile(says), ground);
    }
  }

  private static final List<Sentence> SENTENCES =
      List.of(
          Sentence.of("the target is reached", "TARGET_REACHED"),
          Sentence.of("the target is missed", "TARGET_MISSED"),
          Sentence.of("the target is missed: all or nothing", "TARGET_MISSED_ALL_OR_NOTHING"),
          Sentence.of("the target allows nothing, so any excess earns nothing", "NOTHING_ALLOWED"),
          Sentence.of("below the pass line by (?<formula>.+)", "BELOW_PASS_LINE"),
          Sentence.of("a satisfaction rate of all points", "SATISFACTION_FULL"),
          Sentence.of("a satisfaction rate of no points", "SATISFACTION_NONE"),
          Sentence.of("the indicator's own rule(?<capped>, capped: it would give .+)?", "OWN_RULE"),
          Sentence.of("in time: " + DATES, "IN_TIME"),
          Sentence.of("late: " + DATES, "LATE"),
          Sentence.of("judged " + BAND, "JUDGED"),
          Sentence.of("judged " + BAND + ": all or nothing", "JUDGED_ALL_OR_NOTHING"),
          Sentence.of("(?<capped>capped: )?[-.0-9]+ % of the budget is spent", "SPENT"),
          Sentence.of("the rule set gives budget execution no points", "EXECUTION_NOT_SCORED"),
          Sentence.of("nobody has measured it", "NOT_MEASURED"),
          Sentence.of("neither the form nor the rule set gives it points", "NO_POINTS"),
          Sentence.of("operator and polarity contradict each other: POSITIVE", "NO_LEAST_VALUE"),
          Sentence.of("operator and polarity contradict each other: REVERSE", "NO_GREATEST_VALUE"),
          Sentence.of("a miss of a target of this sign has no ratio to score by", "NO_RATIO"),
          Sentence.of("points per unit fit only where more is better", "OWN_RULE_MISFITS"),
          Sentence.of("a number can't meet a target of this kind", "NUMBER_MISFITS"),
          Sentence.of("a day can't meet a target of this kind", "DAY_MISFITS"),
          Sentence.of("a judgement can't meet a target of this kind", "JUDGEMENT_MISFITS"),
          Sentence.of(
              "[.0-9]+ percent is outside the band "
                  + BAND
                  + " of (?<from>[.0-9]+) to (?<to>[.0-9]+)",
              "OUTSIDE_BAND"),
          Sentence.of("no rate: DENOMINATOR_UNKNOWN", "BUDGET_UNKNOWN"),
          Sentence.of("no rate: DENOMINATOR_ZERO", "BUDGET_ZERO"),
          Sentence.of("no rate: NUMERATOR_UNKNOWN", "SPENDING_UNKNOWN"),
          Sentence.of("a negative budget has no rate", "BUDGET_NEGATIVE"));

  private FirstWorking() {}

  /** A self-assessment with the workings of its score replaced. */
  static ObjectNode replaced(ObjectNode submitted) {
    JsonNode score = submitted.path("score");
    replace(score.path("execution"));
    score.path("items").forEach(FirstWorking::replace);
    return submitted;
  }

  private static void replace(JsonNode item) {
    if (item instanceof ObjectNode row && row.path("working") instanceof ObjectNode working) {
      row.set("working", named(working));
    }
  }

  static ObjectNode named(ObjectNode first) {
    String formula = first.path("formula").asString("");
    String reason = first.path("reason").asString("");
    ObjectNode working = first.objectNode();
    ObjectNode inputs = working.putObject("inputs");
    first
        .path("inputs")
        .properties()
        .forEach(input -> inputs.set(input.getKey(), input.getValue()));
    Matcher sentence = null;
    String ground = null;
    for (Sentence candidate : SENTENCES) {
      Matcher matcher = candidate.says().matcher(reason);
      if (matcher.matches()) {
        sentence = matcher;
        ground = candidate.ground();
      }
    }
    String applied = figure(sentence, "formula");
    String method = METHODS.get(applied == null ? formula : applied);
    working.put("method", method == null ? "NOTED" : method);
    working.put("ground", ground == null ? "NOTED" : ground);
    working.put("capped", figure(sentence, "capped") != null);
    working.put("review", false); // no rule set had a limit then
    putDates(working, sentence);
    putNumber(inputs, "from", figure(sentence, "from"));
    putNumber(inputs, "to", figure(sentence, "to"));
    if (figure(sentence, "band") != null) {
      working.put("band", figure(sentence, "band"));
    }
    if (method != null && !UNROUNDED.contains(method)) {
      working.putObject("rounding").put("decimals", 6).put("mode", "HALF_UP");
    }
    if (method == null || ground == null) {
      working.put("note", formula + "; " + reason);
    }
    return working;
  }

  private static void putDates(ObjectNode working, @Nullable Matcher sentence) {
    String done = figure(sentence, "done");
    String by = figure(sentence, "by");
    if (done != null && by != null) {
      working.putObject("dates").put("done", done).put("by", by);
    }
  }

  private static void putNumber(ObjectNode inputs, String name, @Nullable String number) {
    if (number != null) {
      inputs.put(name, new BigDecimal(number));
    }
  }

  private static @Nullable String figure(@Nullable Matcher sentence, String name) {
    return sentence != null && sentence.namedGroups().containsKey(name)
        ? sentence.group(name)
        : null;
  }
}
