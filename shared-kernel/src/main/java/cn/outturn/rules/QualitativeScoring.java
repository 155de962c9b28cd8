package cn.outturn.rules;

import cn.outturn.indicator.Actual.Band;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** How a judgement by words becomes points. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = QualitativeScoring.Bands.class, name = "bands"),
  @JsonSubTypes.Type(value = QualitativeScoring.AllOrNothing.class, name = "all-or-nothing")
})
public sealed interface QualitativeScoring {

  /**
   * The judge's percent of the points, if it lies in the band (财预〔2020〕10号: 100–80, 80–60, 60–0).
   */
  record Bands(Map<Band, Span> bands) implements QualitativeScoring {
    public Bands {
      bands = bands == null ? Map.of() : Map.copyOf(bands);
      var faults = new Faults();
      BigDecimal top = BigDecimal.valueOf(100);
      for (Band band : Band.values()) {
        Span span = bands.get(band);
        String place = "/bands/" + band;
        faults.present(place, span);
        if (span == null) {
          break;
        }
        faults.when(
            span.to().compareTo(top) != 0,
            place + "/to",
            Rule.RULE_SET_INCONSISTENT,
            "ends at %s, but the band above begins at %s".formatted(span.to(), top));
        top = span.from();
      }
      faults
          .when(
              top.signum() != 0,
              "/bands/" + Band.NOT_ATTAINED + "/from",
              Rule.RULE_SET_INCONSISTENT,
              "the lowest band begins at " + top + ", not at 0")
          .refuse();
    }

    /** Whether a judge may give this percent in this band. */
    public boolean allows(Band band, BigDecimal percent) {
      return span(band).holds(percent);
    }

    public Span span(Band band) {
      return Objects.requireNonNull(bands.get(band));
    }
  }

  /** All points for what was attained, none for the rest. */
  record AllOrNothing() implements QualitativeScoring {}

  /** Percent of the points, {@code from} included, {@code to} excluded unless it is 100. */
  record Span(BigDecimal from, BigDecimal to) {
    public Span {
      new Faults().present("/from", from).present("/to", to).refuse();
      new Faults()
          .when(
              to.compareTo(from) <= 0,
              "/to",
              Rule.RANGE_REVERSED,
              "%s is not above %s".formatted(to, from))
          .refuse();
    }

    boolean holds(BigDecimal percent) {
      return percent.compareTo(from) >= 0
          && (percent.compareTo(to) < 0
              || to.compareTo(BigDecimal.valueOf(100)) == 0 && percent.compareTo(to) == 0);
    }
  }
}
