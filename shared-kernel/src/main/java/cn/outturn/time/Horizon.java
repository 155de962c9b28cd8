package cn.outturn.time;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a goal or a plan reaches to: one fiscal year (年度) or several at once (中长期). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Horizon.Annual.class, name = "annual"),
  @JsonSubTypes.Type(value = Horizon.MidTerm.class, name = "mid-term")
})
public sealed interface Horizon {

  record Annual(FiscalYear year) implements Horizon {
    public Annual {
      new Faults().present("/year", year).refuse();
    }
  }

  record MidTerm(FiscalYear from, FiscalYear to) implements Horizon {
    public MidTerm {
      new Faults().present("/from", from).present("/to", to).refuse();
      new Faults()
          .when(
              to.compareTo(from) <= 0,
              "/to",
              Rule.PERIOD_MALFORMED,
              "a mid-term horizon spans at least two years, not " + from + " to " + to)
          .refuse();
    }
  }
}
