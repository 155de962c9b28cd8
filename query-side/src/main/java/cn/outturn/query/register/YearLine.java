package cn.outturn.query.register;

import cn.outturn.money.Money;
import cn.outturn.project.ReviewGrade;
import cn.outturn.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * One fiscal year of a project.
 *
 * @param grade of the last review, until the year is submitted again
 * @param planned fen asked for from all sources; absent while nobody has said
 */
record YearLine(
    FiscalYear year, Stage stage, @Nullable ReviewGrade grade, @Nullable Money planned) {

  static YearLine blank(FiscalYear year) {
    return new YearLine(year, Stage.DRAFT, null, null);
  }

  YearLine at(Stage reached) {
    return new YearLine(year, reached, grade, planned);
  }

  YearLine submitted() {
    return new YearLine(year, Stage.SUBMITTED, null, planned);
  }

  YearLine reviewed(ReviewGrade result) {
    return new YearLine(year, Stage.REVIEWED, result, planned);
  }

  YearLine planned(Money total) {
    return new YearLine(year, stage, grade, total);
  }
}
