package cn.outturn.checks;

import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.SelfRating;
import cn.outturn.indicator.Actual;
import cn.outturn.papers.Assessed;
import cn.outturn.project.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that a unit scores itself, beside what the rules make of it.
 *
 * @param key the indicator's id, or {@code execution}
 * @param own none: the unit left it to the rules
 */
record Rating(String key, @Nullable BigDecimal own, ItemScore item, Place place) {

  /** Every indicator that is rated, and budget execution where the rules score it. */
  static List<Rating> of(Dossier dossier, Assessed assessed) {
    List<Rating> all = new ArrayList<>();
    for (SelfRating rating : assessed.assessment().ratings()) {
      assessed.score().items().stream()
          .filter(item -> rating.indicator().equals(item.indicator()))
          .forEach(
              item ->
                  all.add(
                      new Rating(
                          rating.indicator().value(),
                          rating.ownScore(),
                          item,
                          at(dossier, rating, "ownScore", text(rating.ownScore())))));
    }
    ItemScore execution = assessed.score().execution();
    if (execution.points() != null && execution.points().signum() > 0) {
      BigDecimal own = assessed.assessment().ownExecutionScore();
      all.add(
          new Rating(
              "execution",
              own,
              execution,
              Place.at("/assessments/%s/ownExecutionScore".formatted(dossier.year()), text(own))));
    }
    return all;
  }

  static String sheet(Dossier dossier) {
    return "/assessments/%s/ratings".formatted(dossier.year());
  }

  static String report(Dossier dossier, String section) {
    return "/assessments/%s/report/%s".formatted(dossier.year(), section);
  }

  static Place at(Dossier dossier, SelfRating rating, String field, @Nullable String text) {
    return Place.at("%s/%s/%s".formatted(sheet(dossier), rating.indicator(), field), text);
  }

  static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }

  static @Nullable String text(@Nullable Actual actual) {
    return switch (actual) {
      case null -> null;
      case Actual.Amount(var value) -> text(value);
      case Actual.DoneOn(var date) -> date.toString();
      case Actual.Judged(_, _, var finding) -> finding;
    };
  }

  boolean isBlank() {
    return own == null;
  }

  boolean isFull() {
    return own != null && item.points() != null && own.compareTo(item.points()) >= 0;
  }

  /** Whether the rules come to another score; a printed decimal is compared as it is printed. */
  boolean differs() {
    return own != null
        && item.score() != null
        && own.compareTo(
                item.score().setScale(own.scale() > 0 ? own.scale() : 2, RoundingMode.HALF_UP))
            != 0;
  }
}
