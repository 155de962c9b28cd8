package cn.outturn.assessment;

import cn.outturn.money.Money;
import cn.outturn.refusal.Faults;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's papers state, kept as a statement: it may contradict the recorded facts, and other
 * claims. {@code origin} names the paper, e.g. 自评表 or 自评报告; {@code what} is the same wherever the
 * same thing is meant, so that papers can be compared. {@code partOf} names the thing that this one
 * and the other parts of the same paper add up to: 春节慰问 and “七一”慰问 are the 慰问支出 of a report.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Claim.Budget.class, name = "budget"),
  @JsonSubTypes.Type(value = Claim.Spent.class, name = "spent"),
  @JsonSubTypes.Type(value = Claim.SpentOn.class, name = "spent-on"),
  @JsonSubTypes.Type(value = Claim.ExecutionRate.class, name = "execution-rate"),
  @JsonSubTypes.Type(value = Claim.TotalScore.class, name = "total-score"),
  @JsonSubTypes.Type(value = Claim.Figure.class, name = "figure")
})
public sealed interface Claim {

  String origin();

  /** A year's budget, of all sources or of one that is named. */
  record Budget(String origin, String what, Money amount, @Nullable String partOf)
      implements Claim {
    public Budget {
      new Faults()
          .text("/origin", origin, 60)
          .text("/what", what, 200)
          .present("/amount", amount)
          .optionalText("/partOf", partOf, 200)
          .refuse();
    }

    public Budget(String origin, String what, Money amount) {
      this(origin, what, amount, null);
    }
  }

  /** A year's spending, of all sources or of one that is named. */
  record Spent(String origin, String what, Money amount, @Nullable String partOf) implements Claim {
    public Spent {
      new Faults()
          .text("/origin", origin, 60)
          .text("/what", what, 200)
          .present("/amount", amount)
          .optionalText("/partOf", partOf, 200)
          .refuse();
    }

    public Spent(String origin, String what, Money amount) {
      this(origin, what, amount, null);
    }
  }

  /** One line of a listing of expenditures. */
  record SpentOn(String origin, String what, Money amount, @Nullable String partOf)
      implements Claim {
    public SpentOn {
      new Faults()
          .text("/origin", origin, 60)
          .text("/what", what, 200)
          .present("/amount", amount)
          .optionalText("/partOf", partOf, 200)
          .refuse();
    }

    public SpentOn(String origin, String what, Money amount) {
      this(origin, what, amount, null);
    }
  }

  /**
   * A printed rate, in percent.
   *
   * @param what whose spending and budget it is the rate of; none: the paper doesn't say
   */
  record ExecutionRate(String origin, @Nullable String what, BigDecimal percent) implements Claim {
    public ExecutionRate {
      new Faults()
          .text("/origin", origin, 60)
          .optionalText("/what", what, 200)
          .present("/percent", percent)
          .refuse();
    }

    public ExecutionRate(String origin, BigDecimal percent) {
      this(origin, null, percent);
    }
  }

  /** A printed total, of the points printed beside it. */
  record TotalScore(String origin, BigDecimal score, BigDecimal points) implements Claim {
    public TotalScore {
      new Faults()
          .text("/origin", origin, 60)
          .present("/score", score)
          .present("/points", points)
          .refuse();
    }
  }

  /** Any other number of the papers. */
  record Figure(String origin, String what, BigDecimal value, String unit, @Nullable String partOf)
      implements Claim {
    public Figure {
      new Faults()
          .text("/origin", origin, 60)
          .text("/what", what, 200)
          .present("/value", value)
          .text("/unit", unit, 20)
          .optionalText("/partOf", partOf, 200)
          .refuse();
    }

    public Figure(String origin, String what, BigDecimal value, String unit) {
      this(origin, what, value, unit, null);
    }
  }
}
