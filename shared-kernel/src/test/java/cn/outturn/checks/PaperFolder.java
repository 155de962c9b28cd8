package cn.outturn.checks;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.Scoring;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfRating;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Row;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.papers.Filing;
import cn.outturn.papers.Papers;
import cn.outturn.project.AssessmentEvent.SelfAssessmentDrafted;
import cn.outturn.project.Classification;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.StatedFigure;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project's papers of 2021, put together event by event, and what a check says of them. */
final class PaperFolder {

  static final FiscalYear YEAR = new FiscalYear(2021);
  static final Horizon ANNUAL = new Horizon.Annual(YEAR);
  static final Horizon THREE_YEARS = new Horizon.MidTerm(YEAR, new FiscalYear(2023));
  static final SourceCode LOCAL = new SourceCode("LOCAL");

  private final Map<ProjectCode, Papers> parts = new HashMap<>();
  private final Map<IndicatorId, Actual> actuals = new HashMap<>();
  private final List<SelfRating> ratings = new ArrayList<>();
  private Papers papers = Papers.NONE;
  private @Nullable RuleSet rules =
      RuleSets.shipped().find(new RuleSetRef("mof-2020-10", 1)).orElseThrow();

  PaperFolder file(ProjectEvent event) {
    papers = Filing.file(papers, event);
    return this;
  }

  PaperFolder declared(String unit, @Nullable String department, BasisDocument... basis) {
    return declared(unit, department, List.of(), basis);
  }

  PaperFolder declared(
      String unit, @Nullable String department, List<String> names, BasisDocument... basis) {
    return declared(unit, department, names, List.of(), basis);
  }

  PaperFolder stating(StatedFigure... figures) {
    return declared("160001", null, List.of(), List.of(figures));
  }

  private PaperFolder declared(
      String unit,
      @Nullable String department,
      List<String> names,
      List<StatedFigure> figures,
      BasisDocument... basis) {
    return file(
        new ProjectDeclared(
            new Declaration(
                "党建工作经费",
                names,
                null,
                new Classification(
                    null, null, null, Classification.Level.OWN, null, null, null, null),
                new UnitCode(unit),
                department == null ? null : new UnitCode(department),
                null,
                new Period(LocalDate.of(2021, 1, 1), 1),
                null,
                null,
                Map.of(),
                Map.of(),
                figures,
                List.of(basis))));
  }

  PaperFolder goals(Horizon horizon, Row... rows) {
    return goals(horizon, Arrays.stream(rows).map(Row::build).toList());
  }

  PaperFolder goals(Horizon horizon, List<Indicator> rows) {
    return file(new GoalsSet(horizon, Framework.UNTIL_2021, null, rows));
  }

  PaperFolder asks(Horizon horizon, String yuan, BudgetItem... items) {
    return file(
        new BudgetPlanned(
            horizon, List.of(new SourceAmount(LOCAL, Money.ofYuan(yuan))), List.of(items)));
  }

  PaperFolder part(String code, PaperFolder part) {
    parts.put(new ProjectCode(code), part.papers);
    return file(new SubprojectAdded(new ProjectCode(code)));
  }

  PaperFolder books(String budget, String spent) {
    LocalDate day = LocalDate.of(2021, 12, 31);
    return file(new FundsAllocated(
            YEAR,
            List.of(new SourceAmount(LOCAL, Money.ofYuan(budget))),
            BasisDocument.numbered("盘财〔2021〕1号"),
            day))
        .file(
            new ExpenditureRecorded(
                new ExpenditureId("E1"),
                YEAR,
                LOCAL,
                Money.ofYuan(spent),
                null,
                "党建支出",
                day,
                null));
  }

  PaperFolder rated(String id, Actual actual, @Nullable String own, @Nullable String deviation) {
    actuals.put(new IndicatorId(id), actual);
    ratings.add(
        new SelfRating(
            new IndicatorId(id), actual, own == null ? null : new BigDecimal(own), deviation));
    return this;
  }

  PaperFolder claims(Claim... claims) {
    return assessed(null, Map.of(), claims);
  }

  /** Assesses the year with the rows rated so far, scored by the rules. */
  PaperFolder assessed(
      @Nullable String ownExecution, Map<SelfAssessment.Section, String> report, Claim... claims) {
    RuleSet scoring = rules;
    if (scoring == null) {
      throw new IllegalStateException("a year is scored before its rules are taken away");
    }
    return file(
        new SelfAssessmentDrafted(
            YEAR,
            new SelfAssessment(
                "完成",
                ownExecution == null ? null : new BigDecimal(ownExecution),
                ratings,
                List.of(claims),
                report),
            Scoring.score(
                scoring,
                papers.indicators(YEAR),
                actuals,
                Rate.of(papers.spent(YEAR), papers.budget(YEAR)))));
  }

  PaperFolder withoutRules() {
    rules = null;
    return this;
  }

  /** What the newest version of a check says. */
  Outcome outcome(String check) {
    return Checks.inForce(YEAR).stream()
        .filter(one -> one.id().value().equals(check))
        .findFirst()
        .orElseThrow()
        .look()
        .at(new Dossier(new ProjectCode("S302020100685"), YEAR, papers, parts, rules));
  }

  /** What it has found: key, computed, printed. */
  List<String> found(String check) {
    return switch (outcome(check)) {
      case Outcome.Passed _ -> List.of();
      case Outcome.Failed(var all) ->
          all.stream()
              .map(one -> "%s: %s, not %s".formatted(one.key(), one.computed(), one.printed()))
              .toList();
      case Outcome.Insufficient(var missing) -> List.of("insufficient: " + missing);
    };
  }
}
