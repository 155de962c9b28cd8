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
    Merit merit =
        done.isAfter(by) ? Merit.none(Ground.LATE, Map.of()) : Merit.all(Ground.IN_TIME, Map.of());
    return merit.on(done, by);
  }

  static Merit judged(QualitativeScoring rule, Actual.Judged judgement) {
    Map<String, BigDecimal> inputs = Map.of("percent", judgement.percent());
    Merit merit =
        switch (rule) {
          case QualitativeScoring.Bands bands
              when bands.allows(judgement.band(), judgement.percent()) ->
              Merit.part(
                  Part.of(judgement.percent(), BigDecimal.valueOf(100)),
                  Method.JUDGED_PERCENT,
                  Ground.JUDGED,
                  inputs);
          case QualitativeScoring.Bands bands -> {
            QualitativeScoring.Span span = bands.span(judgement.band());
            yield Merit.unknown(
                Ground.OUTSIDE_BAND,
                Map.of("percent", judgement.percent(), "from", span.from(), "to", span.to()));
          }
          case QualitativeScoring.AllOrNothing _ ->
              judgement.band() == Actual.Band.ATTAINED
                  ? Merit.all(Ground.JUDGED_ALL_OR_NOTHING, inputs)
                  : Merit.none(Ground.JUDGED_ALL_OR_NOTHING, inputs);
        };
    return merit.in(judgement.band());
  }
}
