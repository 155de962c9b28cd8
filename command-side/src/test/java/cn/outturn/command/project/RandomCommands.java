package cn.outturn.command.project;

import static cn.outturn.command.project.Scene.*;

import cn.outturn.assessment.GivenScore;
import cn.outturn.caller.UserId;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentCommand.*;
import cn.outturn.project.DeclarationCommand.*;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Evaluator;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingCommand.*;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ReviewGrade;
import cn.outturn.project.SpendingException;
import cn.outturn.project.TargetRevision;
import cn.outturn.project.TrackingCommand.*;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Commands as a careless crowd would send them: every kind, in any order, many of them refused. */
public final class RandomCommands {

  private static final int KINDS = 28;

  private final Random random;

  public RandomCommands(long seed) {
    this.random = new Random(seed);
  }

  public ProjectCommand next() {
    FiscalYear year = new FiscalYear(2020 + random.nextInt(4));
    return switch (random.nextInt(KINDS)) {
      case 0 -> new DeclareProject(declaration(null));
      case 1 -> new ReviseDeclaration(declaration(null), "更正");
      case 2 -> goals(year, boards(Integer.toString(1 + random.nextInt(50))));
      case 3 -> budget(year, "100000.00");
      case 4, 5 -> new SubmitDeclaration(year, null);
      case 6, 7 -> review(year, oneOf(ReviewGrade.values()));
      case 8 -> new ReturnDeclaration(year, "补充");
      case 9, 10 -> new ApproveDeclaration(year, PAPER, LocalDate.of(2020, 1, 1), "已补充");
      case 11 -> new RejectDeclaration(year, "不可行");
      case 12 -> allocation(year, "60000.00");
      case 13 -> new AllocateFunds(year, List.of(amount(false)), PAPER, day(year));
      case 14 -> new AdjustFunds(year, List.of(amount(true)), "调整", PAPER, day(year));
      case 15, 16 -> expenditure(year);
      case 17 -> new CorrectExpenditure(voucher(), money(), "更正", null, day(year), exception());
      case 18 ->
          random.nextBoolean()
              ? new SuspendPayments(year, "整改", null)
              : new ResumePayments(year, "已整改");
      case 19 -> new CarryOverFunds(year, source(), money(), PAPER, day(year));
      case 20 -> new ReturnFunds(year, source(), money(), "结余", null, day(year));
      case 21 -> progress(year, oneOf(Quarter.values()), Integer.toString(random.nextInt(60)));
      case 22 ->
          new CorrectQuarterProgress(
              year,
              oneOf(Quarter.values()),
              List.of(measured(Integer.toString(random.nextInt(60)))),
              "更正",
              null,
              day(year));
      case 23 -> deviation(new DeviationId(year, oneOf(Quarter.values()), null));
      case 24 ->
          new ReviseTargets(
              year,
              List.of(
                  new TargetRevision(
                      BOARDS,
                      new Target.AtLeast(BigDecimal.valueOf(1 + random.nextInt(50))),
                      null)),
              "调整",
              new UserId("head-1"),
              PAPER,
              day(year));
      case 25 -> selfAssessment(year, Integer.toString(random.nextInt(60)));
      case 26 ->
          switch (random.nextInt(3)) {
            case 0 -> new AcceptSelfAssessment(year);
            case 1 -> new DecideOverAchievement(year, BOARDS, BigDecimal.ONE, "指标值偏低");
            default -> new ReturnSelfAssessment(year, "退回");
          };
      case 27 -> ending(year);
      default -> throw new IllegalStateException("KINDS is " + KINDS);
    };
  }

  private ProjectCommand deviation(DeviationId id) {
    return switch (random.nextInt(3)) {
      case 0 -> new ExplainDeviation(id, DeviationCause.OTHER, "进度滞后", null);
      case 1 -> new OrderCorrection(id, "整改", day(id.year()));
      default -> new ReportCorrection(id, "已整改", day(id.year()));
    };
  }

  private ProjectCommand ending(FiscalYear year) {
    return switch (random.nextInt(60)) {
      case 0 -> new CloseProject("终结");
      case 1, 2 -> new PublishResult(year, "网站", day(year));
      case 3, 4 ->
          new EvaluateProject(
              year,
              Evaluator.DEPARTMENT,
              BigDecimal.ONE,
              List.of(new GivenScore(BOARDS, BigDecimal.TEN, "核查")),
              "意见");
      default -> new CloseYear(year);
    };
  }

  private RecordExpenditure expenditure(FiscalYear year) {
    return new RecordExpenditure(
        voucher(), year, source(), money(), null, "支出", day(year), exception());
  }

  private @org.jspecify.annotations.Nullable SpendingException exception() {
    return random.nextInt(5) == 0 ? new SpendingException("应急", null) : null;
  }

  private ExpenditureId voucher() {
    return new ExpenditureId("V" + random.nextInt(40));
  }

  private SourceAmount amount(boolean signed) {
    return new SourceAmount(source(), signed && random.nextBoolean() ? money().negated() : money());
  }

  private Money money() {
    return new Money(1 + random.nextInt(3_000_000));
  }

  private SourceCode source() {
    return random.nextInt(4) == 0 ? RAISED : LOCAL;
  }

  private LocalDate day(FiscalYear year) {
    return year.firstDay().plusDays(random.nextInt(365));
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
