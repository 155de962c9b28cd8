package cn.outturn.query.register;

import cn.outturn.assessment.Ground;
import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.Method;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.Working;
import cn.outturn.caller.UserId;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.Classification;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DeclarationApproved;
import cn.outturn.project.DeclarationEvent.DeclarationReviewed;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ReviewAspect;
import cn.outturn.project.ReviewGrade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The papers of small projects, as far as a test needs them filled in. */
public final class Papers {

  public static final FiscalYear Y2020 = new FiscalYear(2020);
  public static final FiscalYear Y2021 = new FiscalYear(2021);
  public static final FiscalYear Y2022 = new FiscalYear(2022);
  public static final Horizon IN_2020 = new Horizon.Annual(Y2020);
  public static final Horizon IN_2021 = new Horizon.Annual(Y2021);
  public static final Horizon IN_2022 = new Horizon.Annual(Y2022);
  public static final Horizon OVER_THREE_YEARS = new Horizon.MidTerm(Y2020, Y2022);

  public static final Classification ANY_KIND =
      new Classification(null, "专项业务类", null, Classification.Level.OWN, null, null, null, null);

  public static Declaration declared(String name, int firstYear, int cycleYears) {
    return declared(name, "701001", null, new Period(LocalDate.of(firstYear, 1, 1), cycleYears));
  }

  public static Declaration declared(
      String name, String unit, @Nullable String parent, Period period) {
    return new Declaration(
        name,
        List.of(),
        null,
        ANY_KIND,
        new UnitCode(unit),
        new UnitCode("701"),
        parent == null ? null : new ProjectCode(parent),
        period,
        null,
        null,
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  public static Declaration named(
      String name, List<String> otherNames, @Nullable String secondaryCode) {
    Declaration d = declared(name, 2020, 1);
    return new Declaration(
        name,
        otherNames,
        secondaryCode,
        d.classification(),
        d.unit(),
        d.department(),
        d.parent(),
        d.period(),
        null,
        null,
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  public static BudgetPlanned planned(Horizon horizon, String yuan) {
    return new BudgetPlanned(horizon, List.of(from("LOCAL", yuan)), List.of());
  }

  public static SourceAmount from(String source, String yuan) {
    return new SourceAmount(new SourceCode(source), Money.ofYuan(yuan));
  }

  public static DeclarationReviewed reviewed(FiscalYear year, ReviewGrade grade) {
    return new DeclarationReviewed(
        year,
        grade,
        Map.of(
            ReviewAspect.COMPLETENESS, "complete",
            ReviewAspect.RELEVANCE, "to the point",
            ReviewAspect.APPROPRIATENESS, "measured",
            ReviewAspect.FEASIBILITY, "can be done"),
        new UserId("reviewer-1"));
  }

  public static DeclarationApproved approved(FiscalYear year) {
    return new DeclarationApproved(
        year,
        BasisDocument.numbered("盘财预〔%s〕1号".formatted(year)),
        year.firstDay(),
        null,
        new UserId("finance-1"));
  }

  public static SelfAssessmentSubmitted selfAssessed(FiscalYear year) {
    var unknown =
        new ItemScore(
            null,
            BigDecimal.TEN,
            null,
            new Working(
                Method.NOT_COMPUTABLE,
                Map.of(),
                Map.of(),
                Ground.BUDGET_UNKNOWN,
                false,
                false,
                null,
                null,
                null));
    return new SelfAssessmentSubmitted(
        year,
        new SelfAssessment("done", null, List.of(), List.of(), Map.of()),
        new Score(new RuleSetRef("mof-2020-10", 1), unknown, List.of(), BigDecimal.TEN, null, null),
        null);
  }

  public static Indicator indicator(String id, String name, Target target, @Nullable String unit) {
    return new Indicator(
        new IndicatorId(id),
        LevelOne.OUTPUT,
        LevelTwo.QUANTITY,
        name,
        target,
        unit,
        Polarity.POSITIVE,
        Reporting.CUMULATIVE,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Lineage.Same());
  }

  public static Target atLeast(String value) {
    return new Target.AtLeast(new BigDecimal(value));
  }

  private Papers() {}
}
