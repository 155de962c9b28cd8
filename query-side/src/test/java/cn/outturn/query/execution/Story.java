package cn.outturn.query.execution;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.Ground;
import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.Method;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.Working;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.Classification;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.FundingEvent.FundsAdjusted;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.project.FundingEvent.FundsCarriedOver;
import cn.outturn.project.FundingEvent.FundsReturned;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.SpendingException;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a project's money, told event by event; amounts in yuan, days like 2020-05-06.
 */
public final class Story {

  public static final String PANLONG = "530103";
  public static final String CHENGGONG = "530114";
  private static final BasisDocument PAPER = BasisDocument.numbered("盘财预〔2020〕1号");

  private final DistrictId district;
  private final ProjectCode code;
  private final List<Recorded<ProjectEvent>> events = new ArrayList<>();

  private Story(String district, String code) {
    this.district = new DistrictId(district);
    this.code = new ProjectCode(code);
  }

  /** A project of one unit that runs from a year on. */
  public static Story of(String district, String code, int first, int years) {
    return new Story(district, code)
        .then(new ProjectDeclared(declaration(code, "701001", null, first, years)));
  }

  public static Story of(
      String district, String code, String unit, @Nullable String parent, int first, int years) {
    return new Story(district, code)
        .then(new ProjectDeclared(declaration(code, unit, parent, first, years)));
  }

  public Story then(ProjectEvent event) {
    var at = Instant.parse("2020-01-01T01:00:00Z").plusSeconds(3600L * events.size());
    events.add(new Recorded<>(events.size(), at, new UserId("clerk-1"), event));
    return this;
  }

  public History<ProjectEvent> told() {
    return new History<>(district, district + "/" + code, events);
  }

  public Story takesIn(String part) {
    return then(new SubprojectAdded(new ProjectCode(part)));
  }

  public Story movesTo(String unit, int first, int years) {
    return then(
        new DeclarationRevised(
            declaration(code.value(), unit, null, first, years), "another unit"));
  }

  public Story asks(int year, String source, String yuan) {
    return asks(year, of(source, yuan));
  }

  public Story asks(int year, SourceAmount... funding) {
    return then(
        new BudgetPlanned(new Horizon.Annual(new FiscalYear(year)), List.of(funding), List.of()));
  }

  public Story asksOver(int from, int to, String source, String yuan) {
    return then(
        new BudgetPlanned(
            new Horizon.MidTerm(new FiscalYear(from), new FiscalYear(to)),
            List.of(of(source, yuan)),
            List.of()));
  }

  public Story gets(int year, String source, String yuan) {
    return then(
        new FundsAllocated(
            new FiscalYear(year), List.of(of(source, yuan)), PAPER, LocalDate.of(year, 2, 1)));
  }

  public Story adjusts(int year, String source, String yuan) {
    return then(
        new FundsAdjusted(
            new FiscalYear(year),
            List.of(of(source, yuan)),
            "needs changed",
            PAPER,
            LocalDate.of(year, 6, 1)));
  }

  public Story spends(String voucher, String day, String source, String yuan) {
    return spends(voucher, day, source, yuan, false);
  }

  public Story spendsBeyond(String voucher, String day, String source, String yuan) {
    return spends(voucher, day, source, yuan, true);
  }

  private Story spends(String voucher, String day, String source, String yuan, boolean beyond) {
    LocalDate paid = LocalDate.parse(day);
    return then(
        new ExpenditureRecorded(
            new ExpenditureId(voucher),
            new FiscalYear(paid.getYear()),
            new SourceCode(source),
            Money.ofYuan(yuan),
            null,
            "党建活动",
            paid,
            exception(beyond)));
  }

  public Story corrects(
      String voucher, String day, String source, String before, String yuan, boolean beyond) {
    LocalDate noticed = LocalDate.parse(day);
    return then(
        new ExpenditureCorrected(
            new ExpenditureId(voucher),
            new FiscalYear(noticed.getYear()),
            new SourceCode(source),
            Money.ofYuan(before),
            Money.ofYuan(yuan),
            "wrongly keyed",
            null,
            noticed,
            exception(beyond)));
  }

  public Story carriesOver(int year, String source, String yuan) {
    return then(
        new FundsCarriedOver(
            new FiscalYear(year),
            new SourceCode(source),
            Money.ofYuan(yuan),
            PAPER,
            LocalDate.of(year, 12, 31)));
  }

  public Story returns(int year, String source, String yuan) {
    return then(
        new FundsReturned(
            new FiscalYear(year),
            new SourceCode(source),
            Money.ofYuan(yuan),
            "not needed",
            null,
            LocalDate.of(year, 12, 31)));
  }

  public Story claims(int year, Claim... claims) {
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
    return then(
        new SelfAssessmentSubmitted(
            new FiscalYear(year),
            new SelfAssessment("done", null, List.of(), List.of(claims), Map.of()),
            new Score(
                new RuleSetRef("mof-2020-10", 1), unknown, List.of(), BigDecimal.TEN, null, null),
            null));
  }

  public Story isSentBack(int year) {
    return then(new SelfAssessmentReturned(new FiscalYear(year), "the figures disagree"));
  }

  public static SourceAmount of(String source, String yuan) {
    return new SourceAmount(new SourceCode(source), Money.ofYuan(yuan));
  }

  private static @Nullable SpendingException exception(boolean beyond) {
    return beyond ? new SpendingException("paid before the adjustment came", null) : null;
  }

  private static Declaration declaration(
      String code, String unit, @Nullable String parent, int first, int years) {
    return new Declaration(
        "项目" + code,
        List.of(),
        null,
        new Classification(null, null, null, Classification.Level.OWN, null, null, null, null),
        new UnitCode(unit),
        null,
        parent == null ? null : new ProjectCode(parent),
        new Period(LocalDate.of(first, 1, 1), years),
        null,
        null,
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }
}
