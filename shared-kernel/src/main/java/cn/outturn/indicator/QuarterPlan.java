package cn.outturn.indicator;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;

/** What an indicator is to have reached by the end of each quarter, cumulative: 25, 50, 75, 100. */
public record QuarterPlan(BigDecimal q1, BigDecimal q2, BigDecimal q3, BigDecimal q4) {

  public QuarterPlan {
    new Faults()
        .present("/q1", q1)
        .present("/q2", q2)
        .present("/q3", q3)
        .present("/q4", q4)
        .refuse();
    new Faults()
        .when(q2.compareTo(q1) < 0, "/q2", Rule.QUARTER_PLAN_DECREASES, q2 + " after " + q1)
        .when(q3.compareTo(q2) < 0, "/q3", Rule.QUARTER_PLAN_DECREASES, q3 + " after " + q2)
        .when(q4.compareTo(q3) < 0, "/q4", Rule.QUARTER_PLAN_DECREASES, q4 + " after " + q3)
        .refuse();
  }

  public BigDecimal at(Quarter quarter) {
    return switch (quarter) {
      case Q1 -> q1;
      case Q2 -> q2;
      case Q3 -> q3;
      case Q4 -> q4;
    };
  }
}
