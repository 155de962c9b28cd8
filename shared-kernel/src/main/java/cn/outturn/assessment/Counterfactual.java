package cn.outturn.assessment;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.rules.RuleSet;
import java.util.List;

/**
 * A recorded score beside the one that the first targets would have given.
 *
 * @param comparison left: against the first targets; right: as recorded
 * @param revised the indicators whose targets were revised, in the order of the sheet
 */
public record Counterfactual(Comparison comparison, List<Revised> revised) {

  public Counterfactual {
    revised = List.copyOf(revised);
  }

  /**
   * One indicator's targets, from the first to the last.
   *
   * @param shift from the first to the one in force
   */
  public record Revised(
      IndicatorId indicator, Target first, Target inForce, Shift shift, List<Step> steps) {

    public Revised {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One revision.
   *
   * @param daysBefore the submission; negative: after it
   * @param late it lowers the target within the rule set's days before the submission
   */
  public record Step(Revision revision, Shift shift, long daysBefore, boolean late) {}

  /**
   * @param recorded the score of that basis by these rules
   */
  public static Counterfactual of(Basis basis, Score recorded, RuleSet rules) {
    var steps = new Steps(basis, rules);
    return new Counterfactual(
        Comparison.ofTargets(basis.againstFirstTargets(rules), recorded),
        basis.approved().stream()
            .filter(row -> !steps.of(row).isEmpty())
            .map(steps::revised)
            .toList());
  }

  private record Steps(Basis basis, RuleSet rules) {

    Revised revised(Indicator row) {
      Target inForce =
          basis.inForce().stream()
              .filter(other -> other.id().equals(row.id()))
              .map(Indicator::target)
              .findFirst()
              .orElseThrow();
      return new Revised(
          row.id(), row.target(), inForce, shift(row, row.target(), inForce), of(row));
    }

    List<Step> of(Indicator row) {
      return basis.revisions().stream()
          .filter(revision -> revision.indicator().equals(row.id()))
          .map(revision -> step(row, revision))
          .toList();
    }

    private Step step(Indicator row, Revision revision) {
      Shift shift = shift(row, revision.before(), revision.after());
      long days = basis.daysBeforeSubmission(revision);
      int near = rules.lateLoweringDays();
      boolean late = shift == Shift.LOWERED && near > 0 && days <= near;
      return new Step(revision, shift, days, late);
    }

    private Shift shift(Indicator row, Target before, Target after) {
      return Shift.of(row.polarity(), before, after, rules.tolerance());
    }
  }
}
