package cn.outturn.form;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.SelfRating;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.Transfer;
import cn.outturn.indicator.Indicator;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.Measurement;
import cn.outturn.project.Place;
import cn.outturn.project.StatedFigure;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what the rows of each table are told apart. */
final class Rows {

  /** Stands for the name that a row doesn't have. */
  static final String NAMELESS = "-";

  private Rows() {}

  static Field named(Field table, Object row) {
    return switch (row) {
      case Indicator it -> table.at(it.id());
      case Measurement it -> table.at(it.indicator());
      case SelfRating it -> table.at(it.indicator());
      case GivenScore it -> table.at(it.indicator());
      case ItemScore it -> table.at(or(it.indicator(), NAMELESS));
      case SourceAmount it -> table.at(it.source());
      case BudgetItem it -> table.at(it.name());
      case Transfer it -> table.at(it.region());
      case StatedFigure it -> table.at(it.place(), it.what());
      case BasisDocument it ->
          table.at(or(it.number(), Objects.requireNonNullElse(it.title(), NAMELESS)));
      case SealedContact it -> table.at(it.person(), it.role());
      case Place it -> table.at(or(it.project(), NAMELESS), it.pointer());
      case Claim it -> claim(table, it);
      default -> table.at(row);
    };
  }

  private static Field claim(Field table, Claim claim) {
    return switch (claim) {
      case Claim.Budget it -> table.at(it.origin(), "budget", it.what());
      case Claim.Spent it -> table.at(it.origin(), "spent", it.what());
      case Claim.SpentOn it -> table.at(it.origin(), "spent-on", it.what());
      case Claim.ExecutionRate it ->
          table.at(it.origin(), "execution-rate", or(it.what(), NAMELESS));
      case Claim.TotalScore it -> table.at(it.origin(), "total-score", NAMELESS);
      case Claim.Figure it -> table.at(it.origin(), "figure", it.what());
    };
  }

  /** The same name once more. */
  static Field another(Field name, int n) {
    var steps = new ArrayList<>(name.steps());
    steps.set(steps.size() - 1, steps.getLast() + "#" + n);
    return new Field(steps);
  }

  private static Object or(@Nullable Object name, Object other) {
    return name == null ? other : name;
  }
}
