package cn.outturn.query.question;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.List;

/**
 * A part of a longer answer.
 *
 * @param page from 1
 * @param total the number of all items
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  public static final int LARGEST = 200;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * @throws cn.outturn.refusal.Refused if there can be no such page
   */
  public static void verify(int page, int size) {
    new Faults()
        .when(page < 1, "/page", Rule.PARAMETER_MALFORMED, page + " is not a page, from 1")
        .when(
            size < 1 || size > LARGEST,
            "/size",
            Rule.PARAMETER_MALFORMED,
            "%d is not a size from 1 to %d".formatted(size, LARGEST))
        .refuse();
  }
}
