package cn.outturn.deploy.load;

import static cn.outturn.deploy.load.DistrictStory.LOCAL;

import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.indicator.Framework;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentCommand.*;
import cn.outturn.project.Attachment;
import cn.outturn.project.DeclarationCommand.*;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Evaluator;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingCommand.*;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ReviewAspect;
import cn.outturn.project.ReviewGrade;
import cn.outturn.project.TrackingCommand.*;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Two years of a project, command by command, none of which is refused: the first from declaration
 * to closing, the second until its half. Between 35 and 60 events; what differs follows the seed.
 */
public final class ProjectStory {

  public static final FiscalYear FIRST = new FiscalYear(2023);
  public static final FiscalYear SECOND = FIRST.next();

  /** The day after all of it. */
  public static final LocalDate LATER = SECOND.lastDay();

  private static final BasisDocument PAPER =
      new BasisDocument("财预〔2023〕12号", "关于批复年度部门预算的通知", "区财政局", 2023, null);

  /** By the number of payments in a quarter, less one. */
  private static final List<List<Function<ProjectStory, ProjectCommand>>> SCRIPTS =
      IntStream.rangeClosed(1, 4).mapToObj(ProjectStory::script).toList();

  private final UnitCode unit;
  private final Random random;
  private final List<Function<ProjectStory, ProjectCommand>> script;
  private int told;
  private int payments;
  private Money budget = Money.ZERO;
  private Money left = Money.ZERO;
  private Money lastPaid = Money.ZERO;

  public ProjectStory(UnitCode unit, long seed) {
    this.unit = unit;
    random = new Random(seed);
    script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
  }

  public boolean hasNext() {
    return told < script.size();
  }

  public ProjectCommand next() {
    return script.get(told++).apply(this);
  }

  private static List<Function<ProjectStory, ProjectCommand>> script(int payments) {
    List<Function<ProjectStory, ProjectCommand>> script = new ArrayList<>();
    script.add(story -> new DeclareProject(Papers.declaration(story.unit, story.random)));
    script.add(story -> story.attach());
    script.addAll(beginning(FIRST));
    for (Quarter quarter : Quarter.values()) {
      script.addAll(quarter(FIRST, quarter, payments));
    }
    script.add(ProjectStory::correct);
    script.addAll(ending(FIRST));
    script.addAll(beginning(SECOND));
    script.addAll(quarter(SECOND, Quarter.Q1, payments));
    script.addAll(quarter(SECOND, Quarter.Q2, payments));
    return List.copyOf(script);
  }

  private static List<Function<ProjectStory, ProjectCommand>> beginning(FiscalYear year) {
    return List.of(
        story ->
            new SetGoals(
                new Horizon.Annual(year),
                Framework.UNTIL_2021,
                "按年度计划完成全部任务，提高服务群众的能力和水平。",
                Papers.indicators()),
        story -> story.plan(year),
        story -> new SubmitDeclaration(year, null),
        story -> review(year),
        story -> new ApproveDeclaration(year, PAPER, year.firstDay().plusDays(19), null),
        story -> story.allocate(year));
  }

  private static List<Function<ProjectStory, ProjectCommand>> quarter(
      FiscalYear year, Quarter quarter, int payments) {
    List<Function<ProjectStory, ProjectCommand>> script = new ArrayList<>();
    for (int i = 0; i < payments; i++) {
      LocalDate day = quarter.lastDay(year).minusDays(60L - 10L * i);
      script.add(story -> story.pay(year, payments, day));
    }
    script.add(
        story ->
            new RecordQuarterProgress(
                year,
                quarter,
                Papers.measurements(quarter, story.random),
                quarter.lastDay(year),
                null));
    if (quarter == Quarter.Q2) {
      script.add(
          story ->
              new ExplainDeviation(
                  new DeviationId(year, quarter, Papers.LATE),
                  DeviationCause.STAFF,
                  "上半年人员调整，进度有所滞后，三季度补齐。",
                  "增加人手，按月调度。"));
      script.add(story -> story.adjust(year));
    }
    return script;
  }

  private static List<Function<ProjectStory, ProjectCommand>> ending(FiscalYear year) {
    return List.of(
        story ->
            new SubmitSelfAssessment(
                year,
                new SelfAssessment(
                    "年度目标已全部完成。", null, Papers.ratings(story.random), List.of(), Map.of()),
                null),
        story -> new AcceptSelfAssessment(year),
        story -> story.evaluate(year),
        story -> new PublishResult(year, "区政府门户网站", year.lastDay()),
        story -> story.carryOver(year),
        story -> new CloseYear(year));
  }

  private ProjectCommand attach() {
    String hash = "%016x".formatted(random.nextLong()).repeat(4);
    return new AttachDocument(new Attachment(PAPER, null, "实施方案.pdf", hash));
  }

  private ProjectCommand plan(FiscalYear year) {
    budget = new Money(100_000L * (50 + random.nextInt(2000)));
    Money half = new Money(budget.fen() / 2);
    return new PlanBudget(
        new Horizon.Annual(year),
        List.of(new SourceAmount(LOCAL, budget)),
        List.of(BudgetItem.of("宣传阵地建设", half), BudgetItem.of("培训和活动", budget.minus(half))));
  }

  private static ProjectCommand review(FiscalYear year) {
    var opinions = new EnumMap<ReviewAspect, String>(ReviewAspect.class);
    Arrays.stream(ReviewAspect.values()).forEach(aspect -> opinions.put(aspect, "符合要求，同意申报。"));
    return new ReviewDeclaration(year, ReviewGrade.EXCELLENT, opinions);
  }

  private ProjectCommand allocate(FiscalYear year) {
    left = left.plus(budget);
    return new AllocateFunds(
        year, List.of(new SourceAmount(LOCAL, budget)), PAPER, year.firstDay().plusDays(31));
  }

  private ProjectCommand pay(FiscalYear year, int inQuarter, LocalDate day) {
    long even = budget.fen() / 4 / inQuarter;
    // Never so late that money deviates: nobody explains that here.
    long varied = even * (88 + random.nextInt(7)) / 100;
    lastPaid = new Money(Math.min(varied, left.fen() / 2));
    left = left.minus(lastPaid);
    payments++;
    return payment(voucher(), year, lastPaid, day);
  }

  /** A payment as any other; there is money left for thousands of a few fen. */
  public static RecordExpenditure payment(
      ExpenditureId voucher, FiscalYear year, Money amount, LocalDate day) {
    return new RecordExpenditure(
        voucher, year, LOCAL, amount, null, "制作宣传栏和宣传资料，支付第三方服务费", day, null);
  }

  private ExpenditureId voucher() {
    return new ExpenditureId("ZF-" + payments);
  }

  private ProjectCommand correct() {
    Money right = new Money(lastPaid.fen() * 99 / 100);
    left = left.plus(lastPaid.minus(right));
    return new CorrectExpenditure(
        voucher(), right, "退回多付款项", PAPER, FIRST.lastDay().minusDays(3), null);
  }

  private ProjectCommand adjust(FiscalYear year) {
    Money more = new Money(budget.fen() / 20);
    left = left.plus(more);
    return new AdjustFunds(
        year, List.of(new SourceAmount(LOCAL, more)), "年中追加", PAPER, Quarter.Q2.lastDay(year));
  }

  private ProjectCommand evaluate(FiscalYear year) {
    List<GivenScore> scores =
        Papers.indicators().stream()
            .map(i -> new GivenScore(i.id(), new BigDecimal("4.5"), "现场核查，基本一致。"))
            .toList();
    return new EvaluateProject(
        year, Evaluator.DEPARTMENT, BigDecimal.valueOf(9), scores, "项目实施较好，同意自评结果。");
  }

  private ProjectCommand carryOver(FiscalYear year) {
    return new CarryOverFunds(year, LOCAL, left, PAPER, year.lastDay());
  }
}
