package cn.outturn.indicator;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What was reached (实际完成值). Absent where nobody measured; that is not zero. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Actual.Amount.class, name = "amount"),
  @JsonSubTypes.Type(value = Actual.DoneOn.class, name = "done-on"),
  @JsonSubTypes.Type(value = Actual.Judged.class, name = "judged")
})
public sealed interface Actual {

  /** A number in the indicator's unit. */
  record Amount(BigDecimal value) implements Actual {
    public Amount {
      new Faults().present("/value", value).refuse();
    }

    public static Amount of(String value) {
      return new Amount(new BigDecimal(value));
    }
  }

  record DoneOn(LocalDate date) implements Actual {
    public DoneOn {
      new Faults().present("/date", date).refuse();
    }
  }

  /**
   * A judgement in one of the three bands, placed within it.
   *
   * @param percent how much of the points the judge gives, 0 to 100, inside the band
   */
  record Judged(Band band, BigDecimal percent, String finding) implements Actual {
    public Judged {
      new Faults()
          .present("/band", band)
          .present("/percent", percent)
          .text("/finding", finding, 1000)
          .when(
              percent != null
                  && (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0),
              "/percent",
              Rule.PERCENT_OUT_OF_RANGE,
              percent + " is not 0 to 100")
          .refuse();
    }
  }

  /** 财预〔2020〕10号: three grades of attainment for what can't be counted. */
  enum Band {
    /** 达成年度指标 */
    ATTAINED,
    /** 部分达成年度指标并具有一定效果 */
    PARTLY_ATTAINED,
    /** 未达成年度指标且效果较差 */
    NOT_ATTAINED
  }
}
