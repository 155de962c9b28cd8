package cn.outturn.query.working;

import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Page;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer: where one figure of one answer comes from.
 *
 * @param of the question
 * @param at the figure's place in the answer, lines told by their keys
 * @param line what tells its lines from the others, the outermost first
 * @param value absent where the answer has none: not computable, or not said
 * @param ruleSets that take part
 * @param events that made it another, in the order in which they were recorded; of a figure of
 *     several projects the district's own ones alone, its projects being as they are
 * @param projects of a figure of several projects: what each of them has in it
 */
record Derivation(
    String of,
    String at,
    List<Figure.Key> line,
    @Nullable Quantity value,
    Unit unit,
    Explanation formula,
    List<Rules> ruleSets,
    Page<Cause> events,
    @Nullable Shares projects) {

  /**
   * @param source the regulation or form; absent: this service's own
   * @param recomputed of the inputs, where the formula adds up or divides
   * @param missing inputs that nobody knows: what has to be recorded first
   */
  record Explanation(
      Kind kind,
      String zh,
      String en,
      @Nullable String source,
      List<Input> inputs,
      @Nullable BigDecimal recomputed,
      List<String> missing) {}

  /**
   * @param at its place in the same answer
   * @param value absent while it is unknown
   */
  record Input(String name, String at, @Nullable Quantity value) {}

  /**
   * @param parameters that the formula takes from it
   */
  record Rules(RuleSetRef ruleSet, String source, List<Parameter> parameters) {}

  /**
   * @param name a path in the rule set; {@code calendar}: the share of the year in percent
   */
  record Parameter(String name, String value) {}

  /**
   * An event that made the figure another.
   *
   * @param stream {@code district/project}, or the district
   * @param type its stored name
   * @param effective the day on which it took effect
   * @param fields that count: had one said something else, the figure would be another; empty where
   *     it counts by having happened
   * @param before the figure; absent where there was none
   */
  record Cause(
      String stream,
      long version,
      String type,
      Instant recorded,
      LocalDate effective,
      UserId by,
      Set<Role> roles,
      @Nullable UnitCode unit,
      List<Field> fields,
      @Nullable Quantity before,
      @Nullable Quantity after) {}

  /**
   * @param at pointer into the event
   */
  record Field(String at, Quantity value) {}

  /**
   * Each project's figure by itself: the question answered as if the district had no other one.
   *
   * @param addsUp whether they make the figure together; averages, rates and the worst of several
   *     don't
   * @param items the largest first
   */
  record Shares(boolean addsUp, Page<Share> items) {

    static Shares of(@Nullable Quantity whole, List<Share> all, int page, int size) {
      BigDecimal sum =
          all.stream().map(share -> number(share.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Shares(
          whole != null && whole.number() != null && whole.number().compareTo(sum) == 0,
          new Page<>(
              all.stream().skip((page - 1L) * size).limit(size).toList(), page, size, all.size()));
    }

    static BigDecimal number(Quantity quantity) {
      return quantity.number() == null ? BigDecimal.ZERO : quantity.number();
    }
  }

  /**
   * @param working where its own events are told
   */
  record Share(ProjectCode project, Quantity value, String working) {}
}
