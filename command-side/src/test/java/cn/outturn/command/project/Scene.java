package cn.outturn.command.project;

import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfRating;
import cn.outturn.caller.UserId;
import cn.outturn.command.district.District;
import cn.outturn.command.district.Settings;
import cn.outturn.district.Checkpoint;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictCommand.*;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.funding.UnitType;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentCommand.*;
import cn.outturn.project.Classification;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationCommand.*;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingCommand.*;
import cn.outturn.project.Measurement;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ReviewAspect;
import cn.outturn.project.ReviewGrade;
import cn.outturn.project.TrackingCommand.*;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Period;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A district and a few of its projects, acted upon by plain commands, as in document 000. */
public final class Scene {

  static final FiscalYear Y2020 = new FiscalYear(2020);
  static final FiscalYear Y2021 = new FiscalYear(2021);
  static final SourceCode LOCAL = new SourceCode("LOCAL");
  static final SourceCode RAISED = new SourceCode("RAISED");
  static final ProjectCode CODE = new ProjectCode("S302020100685");
  public static final UnitCode STREET = new UnitCode("806001");
  static final IndicatorId BOARDS = new IndicatorId("N3");
  static final BasisDocument PAPER = BasisDocument.numbered("盘财预〔2020〕1号");

  private final Map<ProjectCode, Project> projects = new HashMap<>();
  private final Settings district = settings();
  LocalDate today = LocalDate.of(2023, 1, 15);
  UserId user = new UserId("clerk-1");

  private static Settings settings() {
    return registered().stream()
        .<District>reduce(new District.Unregistered(), District::evolve, (_, last) -> last)
        .settings();
  }

  /** All that happened to the district before its first project. */
  public static List<DistrictEvent> registered() {
    var tree =
        new SourceTree(
            List.of(
                new FundingSource(new SourceCode("FISCAL"), "财政资金", null, SourceNature.OTHER),
                new FundingSource(LOCAL, "本级财政安排", new SourceCode("FISCAL"), SourceNature.DISTRICT),
                new FundingSource(RAISED, "部门自筹", null, SourceNature.UNIT_RAISED)));
    District district = new District.Unregistered();
    List<DistrictCommand> commands =
        List.of(
            new RegisterDistrict("盘龙区", tree),
            new RegisterUnit(new Unit(STREET, "街道办事处", UnitType.ADMINISTRATIVE, null, null)),
            new AdoptRuleSet(new RuleSetRef("mof-2020-10", 1), LocalDate.of(2020, 1, 1), null),
            new SetMonitoringCalendar(Y2020, checkpoints(2020), null),
            new SetMonitoringCalendar(Y2021, checkpoints(2021), null));
    var events = new ArrayList<DistrictEvent>();
    for (DistrictCommand command : commands) {
      for (var event : district.decide(new DistrictId("530103"), command)) {
        district = district.evolve(event);
        events.add(event);
      }
    }
    return events;
  }

  private static List<Checkpoint> checkpoints(int year) {
    return List.of(
        new Checkpoint(Quarter.Q1, new BigDecimal(25), LocalDate.of(year, 4, 15)),
        new Checkpoint(Quarter.Q2, new BigDecimal(50), LocalDate.of(year, 7, 15)),
        new Checkpoint(Quarter.Q3, new BigDecimal(75), LocalDate.of(year, 10, 15)),
        new Checkpoint(Quarter.Q4, new BigDecimal(100), LocalDate.of(year + 1, 1, 15)));
  }

  Setting setting(ProjectCode self) {
    return new Setting(self, today, user, district, this::project);
  }

  Project project(ProjectCode code) {
    return projects.getOrDefault(code, Project.UNDECLARED);
  }

  Declared declared() {
    return (Declared) project(CODE);
  }

  List<ProjectEvent> act(ProjectCommand command) {
    return act(CODE, command);
  }

  List<ProjectEvent> act(ProjectCode code, ProjectCommand command) {
    List<ProjectEvent> events = List.copyOf(project(code).decide(command, setting(code)));
    for (ProjectEvent event : events) {
      projects.put(code, project(code).evolve(event));
    }
    return events;
  }

  /** Declared with goals and 100,000.00 for 2020 and 2021, nothing submitted. */
  Scene drafted() {
    act(new DeclareProject(declaration(null)));
    for (FiscalYear year : List.of(Y2020, Y2021)) {
      act(goals(year, boards("32")));
      act(budget(year, "100000.00"));
    }
    return this;
  }

  /** 2020 approved. */
  Scene approved() {
    drafted();
    return approve(CODE, Y2020);
  }

  Scene approve(ProjectCode code, FiscalYear year) {
    act(code, new SubmitDeclaration(year, null));
    act(code, review(year, ReviewGrade.EXCELLENT));
    act(code, new ApproveDeclaration(year, PAPER, LocalDate.of(year.value(), 1, 20), null));
    return this;
  }

  /** The commands that lead to {@link #funded}, for others to send. */
  public static List<ProjectCommand> towardsFunds() {
    return List.of(
        new DeclareProject(declaration(null)),
        goals(Y2020, boards("32")),
        budget(Y2020, "100000.00"),
        new SubmitDeclaration(Y2020, null),
        review(Y2020, ReviewGrade.EXCELLENT),
        new ApproveDeclaration(Y2020, PAPER, LocalDate.of(2020, 1, 20), null),
        allocation(Y2020, "100000.00"));
  }

  /** 2020 approved and 100,000.00 allocated. */
  Scene funded() {
    approved();
    act(allocation(Y2020, "100000.00"));
    return this;
  }

  /** 2020 spent to the last fen, self-assessed and accepted. */
  Scene accepted() {
    funded();
    act(expenditure("V1", "100000.00", LocalDate.of(2020, 11, 2)));
    act(selfAssessment(Y2020, "32"));
    act(new AcceptSelfAssessment(Y2020));
    return this;
  }

  public static Declaration declaration(@Nullable ProjectCode parent) {
    return new Declaration(
        "党建工作经费",
        List.of(),
        "010902139",
        new Classification(
            null, "专项业务类", "806 促发展支出", Classification.Level.OWN, null, null, "其他", "普通项目"),
        STREET,
        STREET,
        parent,
        new Period(LocalDate.of(2020, 1, 1), 3),
        null,
        null,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(PAPER));
  }

  static SetGoals goals(FiscalYear year, Indicator... indicators) {
    return new SetGoals(
        new Horizon.Annual(year), Framework.UNTIL_2021, "办好服务群众的工作", List.of(indicators));
  }

  static Indicator boards(String target) {
    return indicator(BOARDS, new Target.AtLeast(new BigDecimal(target)), new Lineage.Same());
  }

  static Indicator indicator(IndicatorId id, Target target, Lineage lineage) {
    return new Indicator(
        id,
        LevelOne.OUTPUT,
        LevelTwo.QUANTITY,
        "宣传栏制作",
        target,
        "处",
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
        lineage);
  }

  static PlanBudget budget(FiscalYear year, String yuan, BudgetItem... items) {
    return new PlanBudget(
        new Horizon.Annual(year),
        List.of(new SourceAmount(LOCAL, Money.ofYuan(yuan))),
        List.of(items));
  }

  static ReviewDeclaration review(FiscalYear year, ReviewGrade grade) {
    var opinions = new EnumMap<ReviewAspect, String>(ReviewAspect.class);
    for (ReviewAspect aspect : ReviewAspect.values()) {
      opinions.put(aspect, "已审");
    }
    return new ReviewDeclaration(year, grade, opinions);
  }

  static AllocateFunds allocation(FiscalYear year, String yuan) {
    return new AllocateFunds(
        year,
        List.of(new SourceAmount(LOCAL, Money.ofYuan(yuan))),
        PAPER,
        LocalDate.of(year.value(), 2, 1));
  }

  static RecordExpenditure expenditure(String voucher, String yuan, LocalDate day) {
    return new RecordExpenditure(
        new ExpenditureId(voucher),
        new FiscalYear(day.getYear()),
        LOCAL,
        Money.ofYuan(yuan),
        null,
        "制作宣传栏",
        day,
        null);
  }

  static RecordQuarterProgress progress(FiscalYear year, Quarter quarter, String boards) {
    return new RecordQuarterProgress(
        year, quarter, List.of(measured(boards)), quarter.lastDay(year), null);
  }

  static Measurement measured(String boards) {
    return new Measurement(BOARDS, Actual.Amount.of(boards), null, null, null);
  }

  static SubmitSelfAssessment selfAssessment(FiscalYear year, String boards) {
    return new SubmitSelfAssessment(
        year,
        new SelfAssessment(
            "目标已完成",
            null,
            List.of(new SelfRating(BOARDS, Actual.Amount.of(boards), null, "付款集中在年底")),
            List.of(),
            Map.of()),
        null);
  }
}
