package cn.outturn.query.assessments;

import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.SelfRating;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.AssessmentEvent.OverAchievementDecided;
import cn.outturn.project.Declaration;
import cn.outturn.project.ProjectId;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one judged year: the assessment, and its lines. */
record AssessmentRows(ProjectId project, Declaration declaration, FiscalYear year, Judged judged) {

  AssessmentRow assessment() {
    var score = judged.score();
    BigDecimal own = judged.ownTotal();
    var published = judged.published();
    OverAchievementDecided decided =
        judged.decisions().isEmpty() ? null : judged.decisions().getLast().event();
    return new AssessmentRow(
        project.district(),
        project.code(),
        year,
        declaration.name(),
        declaration.unit(),
        judged.stage(),
        judged.submissions(),
        judged.submitted(),
        score.ruleSet(),
        score.points(),
        score.total(),
        score.grade(),
        decided == null ? null : decided.total(),
        decided == null ? null : decided.grade(),
        judged.undecided(),
        score.execution().score(),
        own,
        own == null || score.total() == null ? null : own.subtract(score.total()),
        judged.printedTotals(),
        judged.printedTotalsAgree(),
        judged.account().claims(),
        judged.account().attained(),
        judged.account().report(),
        judged.evaluations().stream().map(e -> Evaluation.of(e.event(), e.at(), e.by())).toList(),
        judged.returns(),
        published == null ? null : published.channel(),
        published == null ? null : published.effective());
  }

  List<ItemRow> items() {
    var rows = new ArrayList<ItemRow>();
    ItemScore execution = judged.score().execution();
    rows.add(row("execution", 0, execution, null, null, judged.account().ownExecutionScore()));
    for (ItemScore item : judged.score().items()) {
      IndicatorId id = Objects.requireNonNull(item.indicator());
      SelfRating rating =
          judged.account().ratings().stream()
              .filter(r -> r.indicator().equals(id))
              .findFirst()
              .orElseThrow();
      Indicator indicator =
          judged.sheet().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
      rows.add(row(id.value(), rows.size(), item, indicator, rating, rating.ownScore()));
    }
    return rows;
  }

  private ItemRow row(
      String line,
      int place,
      ItemScore item,
      @Nullable Indicator indicator,
      @Nullable SelfRating rating,
      @Nullable BigDecimal ownScore) {
    return new ItemRow(
        project.district(),
        project.code(),
        year,
        line,
        place,
        indicator == null ? null : indicator.name(),
        indicator == null ? null : indicator.levelOne(),
        indicator == null ? null : indicator.levelTwo(),
        indicator == null ? null : indicator.target(),
        indicator == null ? null : indicator.unit(),
        rating == null ? null : rating.actual(),
        item.points(),
        item.score(),
        judged.decision(item.indicator()).orElse(null),
        ownScore,
        item.working(),
        rating == null ? null : rating.deviation(),
        judged.evaluations().stream()
            .map(e -> Evaluation.Given.of(e.event(), item.indicator(), e.at()))
            .toList());
  }
}
