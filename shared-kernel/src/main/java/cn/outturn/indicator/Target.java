package cn.outturn.indicator;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is to be reached (指标值): operator and value are one thing, so that ">= some prose" can't be
 * said. Numbers are in the indicator's unit; a percentage is 95 for 95 %.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Target.Exact.class, name = "exact"),
  @JsonSubTypes.Type(value = Target.AtLeast.class, name = "at-least"),
  @JsonSubTypes.Type(value = Target.AtMost.class, name = "at-most"),
  @JsonSubTypes.Type(value = Target.Range.class, name = "range"),
  @JsonSubTypes.Type(value = Target.Approximate.class, name = "approximate"),
  @JsonSubTypes.Type(value = Target.Deadline.class, name = "deadline"),
  @JsonSubTypes.Type(value = Target.Qualitative.class, name = "qualitative")
})
public sealed interface Target {

  /** = value */
  record Exact(BigDecimal value) implements Target {
    public Exact {
      new Faults().present("/value", value).refuse();
    }
  }

  /** ≥ value */
  record AtLeast(BigDecimal value) implements Target {
    public AtLeast {
      new Faults().present("/value", value).refuse();
    }
  }

  /** ≤ value */
  record AtMost(BigDecimal value) implements Target {
    public AtMost {
      new Faults().present("/value", value).refuse();
    }
  }

  /** low to high, both included: 600人—700人 */
  record Range(BigDecimal low, BigDecimal high) implements Target {
    public Range {
      new Faults().present("/low", low).present("/high", high).refuse();
      new Faults()
          .when(
              high.compareTo(low) < 0,
              "/high",
              Rule.RANGE_REVERSED,
              "%s is below %s".formatted(high, low))
          .refuse();
    }
  }

  /** About value (约3万元); how near is near enough is the rule set's business. */
  record Approximate(BigDecimal value) implements Target {
    public Approximate {
      new Faults().present("/value", value).refuse();
    }
  }

  /** Done by the end of this day. */
  record Deadline(LocalDate by) implements Target {
    public Deadline {
      new Faults().present("/by", by).refuse();
    }
  }

  /** Judged by words: 明显, 有所提升. */
  record Qualitative(String expected) implements Target {
    public Qualitative {
      new Faults().text("/expected", expected, 500).refuse();
    }
  }
}
