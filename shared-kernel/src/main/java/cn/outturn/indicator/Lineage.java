package cn.outturn.indicator;

import cn.outturn.refusal.Faults;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How an indicator relates to those of the years before; never guessed from a name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Lineage.Same.class, name = "same"),
  @JsonSubTypes.Type(value = Lineage.Renamed.class, name = "renamed"),
  @JsonSubTypes.Type(value = Lineage.SplitFrom.class, name = "split-from"),
  @JsonSubTypes.Type(value = Lineage.Rebased.class, name = "rebased")
})
public sealed interface Lineage {

  /** New, or unchanged under the same id. */
  record Same() implements Lineage {}

  /** Same measure, other name. */
  record Renamed(IndicatorId from) implements Lineage {
    public Renamed {
      new Faults().present("/from", from).refuse();
    }
  }

  /** One part of what was one indicator. */
  record SplitFrom(IndicatorId from) implements Lineage {
    public SplitFrom {
      new Faults().present("/from", from).refuse();
    }
  }

  /** Same name, other measure: unit, scope or formula changed, so its years can't be joined. */
  record Rebased(IndicatorId from, String why) implements Lineage {
    public Rebased {
      new Faults().present("/from", from).text("/why", why, 500).refuse();
    }
  }
}
