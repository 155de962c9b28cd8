package cn.outturn.checks;

import cn.outturn.assessment.Score;
import cn.outturn.assessment.Scoring;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.EconomicPair;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Row;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.papers.Filing;
import cn.outturn.papers.Papers;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.Attachment;
import cn.outturn.project.CheckId;
import cn.outturn.project.Classification;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DocumentAttached;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.Flag;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.StatedFigure;
import cn.outturn.project.Statement;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a project has filed for 2020, put together piece by piece, and what a check says of it. */
final class Filed {

  static final FiscalYear YEAR = new FiscalYear(2020);
  static final Horizon ANNUAL = new Horizon.Annual(YEAR);
  static final Horizon NEXT = new Horizon.Annual(YEAR.next());
  static final Horizon MID_TERM = new Horizon.MidTerm(YEAR, new FiscalYear(2022));
  static final ProjectCode PART = new ProjectCode("PART-1");

  private Papers papers = Papers.NONE;
  private final Map<ProjectCode, Papers> parts = new HashMap<>();

  /** The declaration's fields that a test fills in. */
  static final class Draft {
    @Nullable String classification;
    @Nullable ProjectCode parent;
    @Nullable LocalDate start;
    @Nullable LocalDate end;
    Map<Flag, Boolean> flags = Map.of();
    Map<Statement, String> statements = Map.of();
    List<StatedFigure> figures = List.of();
    List<BasisDocument> basis = List.of();

    private Declaration build() {
      return new Declaration(
          "党建工作经费",
          List.of(),
          null,
          new Classification(
              null, classification, null, Classification.Level.OWN, null, null, null, null),
          new UnitCode("160001"),
          null,
          parent,
          new Period(LocalDate.of(2020, 1, 1), 3),
          start,
          end,
          flags,
          statements,
          figures,
          basis);
    }
  }

  /** Fills in a declaration. */
  interface Filling {
    void in(Draft draft);
  }

  static Filed nothing() {
    return new Filed();
  }

  static Filed declared(Filling filling) {
    Draft draft = new Draft();
    filling.in(draft);
    return nothing().file(new ProjectDeclared(draft.build()));
  }

  /** Nothing but the year's rows, in the framework until 2021. */
  static Filed sheet(Row... rows) {
    return nothing().and(ANNUAL, "年度目标", rows);
  }

  Filed and(Horizon horizon, @Nullable String goal, Row... rows) {
    return and(Framework.UNTIL_2021, horizon, goal, rows);
  }

  Filed and(Framework framework, Horizon horizon, @Nullable String goal, Row... rows) {
    return file(
        new GoalsSet(horizon, framework, goal, Arrays.stream(rows).map(Row::build).toList()));
  }

  Filed asks(Horizon horizon, String yuan, BudgetItem... items) {
    return file(
        new BudgetPlanned(
            horizon,
            List.of(new SourceAmount(new SourceCode("LOCAL"), Money.ofYuan(yuan))),
            List.of(items)));
  }

  Filed attaches(@Nullable Statement place, BasisDocument document) {
    return file(new DocumentAttached(new Attachment(document, place, "依据.pdf", "0".repeat(64))));
  }

  Filed assesses(SelfAssessment assessment) {
    RuleSet rules = RuleSets.shipped().all().getFirst();
    Score score = Scoring.score(rules, List.of(), Map.of(), Rate.of(Money.ZERO, null));
    return file(new SelfAssessmentSubmitted(YEAR, assessment, score, null));
  }

  Filed with(Filed part) {
    parts.put(PART, part.papers);
    return this;
  }

  static BudgetItem item(String name, @Nullable String code, String yuan) {
    return new BudgetItem(
        name,
        null,
        null,
        code == null ? null : new EconomicPair(code, "50201"),
        null,
        null,
        null,
        Money.ofYuan(yuan),
        List.of(),
        null,
        null);
  }

  static BudgetItem product(String name, String unit, String price, String quantity) {
    Money unitPrice = Money.ofYuan(price);
    BigDecimal count = new BigDecimal(quantity);
    return new BudgetItem(
        name,
        null,
        null,
        null,
        unit,
        unitPrice,
        count,
        new Money(count.multiply(BigDecimal.valueOf(unitPrice.fen())).longValueExact()),
        List.of(),
        null,
        null);
  }

  Outcome ask(String check) {
    var dossier = new Dossier(new ProjectCode("P-1"), YEAR, papers, parts, null);
    return Checks.find(new CheckId(check), 1).orElseThrow().look().at(dossier);
  }

  /** What the check finds, by key, in order: {@code N5 ≥|≤}. */
  List<String> found(String check) {
    return switch (ask(check)) {
      case Outcome.Passed _ -> List.of();
      case Outcome.Failed(var all) ->
          all.stream()
              .map(one -> "%s %s|%s".formatted(one.key(), one.computed(), one.printed()))
              .toList();
      case Outcome.Insufficient(String missing) -> List.of("insufficient " + missing);
    };
  }

  private Filed file(ProjectEvent event) {
    papers = Filing.file(papers, event);
    return this;
  }
}
