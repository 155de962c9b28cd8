package cn.outturn.query.register;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a page is ordered by. The project code always decides last, so that no line stands on two
 * pages or on none.
 */
enum Sort {
  CODE("r.project_code"),
  NAME("r.name"),
  UNIT("r.unit"),
  YEAR("r.first_year"),
  PLANNED("r.planned_total"),
  RECORDED("r.recorded_at");

  private final String column;

  Sort(String column) {
    this.column = column;
  }

  /**
   * @param wanted one of the names in small letters, with a {@code -} before it for the other way
   *     round
   */
  static String orderBy(String wanted) {
    boolean descending = wanted.startsWith("-");
    String name = descending ? wanted.substring(1) : wanted;
    Sort sort =
        Arrays.stream(values())
            .filter(s -> s.word().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        Rule.PARAMETER_MALFORMED,
                        "sort: %s is none of %s"
                            .formatted(name, Arrays.stream(values()).map(Sort::word).toList())));
    return "%s %s nulls last, r.project_code".formatted(sort.column, descending ? "desc" : "asc");
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
