package cn.outturn.query.register;

import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lines are asked for: conditions in SQL, and the values they compare with. */
final class Filter {

  private static final String OF_UNIT_OR_BELOW =
      """
      r.unit in (
        with recursive below (code) as (
          select cast(:unit as text)
          union
          select u.code from read_model.unit u join below on u.parent = below.code
          where u.district_id = :district)
        select code from below)\
      """;

  private static final String STAGE_OF_YEAR =
      """
      r.years @> jsonb_build_array(
        jsonb_build_object('year', cast(:year as integer), 'stage', cast(:stage as text)))\
      """;

  private final List<String> conditions = new ArrayList<>(List.of("r.district_id = :district"));
  private final Map<String, Object> values = new HashMap<>();

  /** Lines with the text in their code, names or secondary code. */
  Filter containing(@Nullable String search) {
    return search == null || search.isBlank()
        ? this
        : where("strpos(r.search, :search) > 0", "search", SearchText.folded(search));
  }

  /** Lines of the unit or of one below it. */
  Filter ofUnit(@Nullable String unit) {
    return unit == null ? this : where(OF_UNIT_OR_BELOW, "unit", unitCode(unit).value());
  }

  /**
   * Lines whose period holds the year.
   *
   * @param status without a year: a project's {@link Status}; with one: a {@link Stage} of it
   */
  Filter at(@Nullable Integer year, @Nullable String status) {
    if (year == null) {
      return status == null
          ? this
          : where("r.status = :status", "status", named(Status.values(), status).name());
    }
    where(":year between r.first_year and r.last_year", "year", fiscalYear(year).value());
    return status == null
        ? this
        : where(STAGE_OF_YEAR, "stage", named(Stage.values(), status).name());
  }

  String conditions() {
    return String.join("\n  and ", conditions);
  }

  Map<String, Object> values() {
    return Map.copyOf(values);
  }

  private Filter where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
    return this;
  }

  private static UnitCode unitCode(String unit) {
    try {
      return new UnitCode(unit);
    } catch (Refused refused) {
      throw malformed("unit", refused);
    }
  }

  private static FiscalYear fiscalYear(int year) {
    try {
      return new FiscalYear(year);
    } catch (Refused refused) {
      throw malformed("year", refused);
    }
  }

  private static Refused malformed(String parameter, Refused refused) {
    return new Refused(
        Rule.PARAMETER_MALFORMED, parameter + ": " + refused.faults().getFirst().detail());
  }

  private static <E extends Enum<E>> E named(E[] all, String name) {
    return Arrays.stream(all)
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Rule.PARAMETER_MALFORMED,
                    "status: %s is none of %s".formatted(name, Arrays.toString(all))));
  }
}
