package cn.outturn.form;

import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.time.FiscalYear;

/** The forms of self-assessment and evaluation (项目支出绩效自评表), and a year's end. */
final class Judged {

  private Judged() {}

  static void fill(Draft draft, AssessmentEvent event) {
    switch (event) {
      case SelfAssessmentDrafted e -> filed(draft, e, e.year(), e.assessment(), e.score());
      case SelfAssessmentSubmitted e -> {
        filed(draft, e, e.year(), e.assessment(), e.score());
        draft.replace(of(e.year()).at("submission"), e, "year", "assessment", "score");
      }
      case OverAchievementDecided e -> {
        Field year = of(e.year());
        draft.replace(
            year.at("decisions", e.indicator()), e, "year", "indicator", "total", "grade");
        draft.replace(year.at("decided", "total"), e.total());
        draft.replace(year.at("decided", "grade"), e.grade());
        draft.orNotComputable(year.at("decided", "total"));
      }
      case SelfAssessmentReturned e -> {
        draft.stage(of(e.year()).at("stage"), e);
        draft.replace(of(e.year()).at("return"), e, "year");
      }
      case SelfAssessmentAccepted e -> draft.stage(of(e.year()).at("stage"), e);
      case ProjectEvaluated e -> {
        draft.stage(of(e.year()).at("stage"), e);
        draft.replace(of(e.year()).at("evaluations", e.evaluator()), e, "year");
      }
      case ResultPublished e -> {
        draft.stage(of(e.year()).at("stage"), e);
        draft.replace(of(e.year()).at("publication"), e, "year");
      }
      case YearClosed e -> draft.stage(of(e.year()).at("stage"), e);
      case ProjectClosed e -> {
        draft.stage(Part.PROJECT.at("stage"), e);
        draft.put(Part.PROJECT.at("closing"), e);
      }
    }
  }

  private static Field of(FiscalYear year) {
    return Part.ASSESSMENT.at(year);
  }

  /** Decisions are on the score they were made on: a new one awaits its own. */
  private static void filed(
      Draft draft, AssessmentEvent event, FiscalYear year, SelfAssessment own, Score score) {
    Field form = of(year);
    draft.stage(form.at("stage"), event);
    draft.clear(form.at("decisions"));
    draft.clear(form.at("decided"));
    draft.replace(form.at("own"), own);
    draft.replace(form.at("score"), score);
    draft.orNotComputable(form.at("score", "total"));
    draft.orNotComputable(form.at("score", "execution", "score"));
    for (ItemScore item : score.items()) {
      draft.orNotComputable(Rows.named(form.at("score", "items"), item).at("score"));
    }
  }
}
