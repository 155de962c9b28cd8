package cn.outturn.assessment;

import cn.outturn.indicator.Actual;
import cn.outturn.rules.QualitativeScoring;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What is worth points without being counted: kept deadlines, and judgements by words. */
final class Judging {

  private Judging() {}

  /** In time all, late nothing: the regulations give no formula for a late day. */
  static Merit deadline(LocalDate by, LocalDate done) {
    return done.isAfter(by)
        ? Merit.none(Map.of(), "late: done on %s, due by %s".formatted(done, by))
        : Merit.all(Map.of(), "in time: done on %s, due by %s".formatted(done, by));
  }

  static Merit judged(QualitativeScoring rule, Actual.Judged judgement) {
    Map<String, BigDecimal> inputs = Map.of("percent", judgement.percent());
    return switch (rule) {
      case QualitativeScoring.Bands bands
          when bands.allows(judgement.band(), judgement.percent()) ->
          new Merit(
              Part.of(judgement.percent(), BigDecimal.valueOf(100)),
              "points × percent ÷ 100",
              inputs,
              "judged " + judgement.band());
      case QualitativeScoring.Bands bands -> {
        QualitativeScoring.Span span = bands.span(judgement.band());
        yield Merit.unknown(
            inputs,
            "%s percent is outside the band %s of %s to %s"
                .formatted(judgement.percent(), judgement.band(), span.from(), span.to()));
      }
      case QualitativeScoring.AllOrNothing _ ->
          judgement.band() == Actual.Band.ATTAINED
              ? Merit.all(inputs, "judged ATTAINED: all or nothing")
              : Merit.none(inputs, "judged " + judgement.band() + ": all or nothing");
    };
  }
}
