package cn.outturn.deploy.past;

import cn.outturn.caller.UserId;
import cn.outturn.deploy.load.DistrictStory;
import cn.outturn.deploy.load.ProjectStory;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentCommand.ReturnSelfAssessment;
import cn.outturn.project.DeclarationCommand.ReturnDeclaration;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.DeviationId;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingCommand.*;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.SpendingException;
import cn.outturn.project.TargetRevision;
import cn.outturn.project.TrackingCommand.*;
import cn.outturn.refusal.Refused;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * A district of three projects, each with its story and with what careless people send in between:
 * late payments, corrections, other targets, much of it refused. All of it follows the seed.
 */
final class RandomLives {

  static final List<String> CODES = List.of("PAST-0001", "PAST-0002", "PAST-0003");

  private static final BasisDocument PAPER = BasisDocument.numbered("财预〔2023〕12号");
  private static final SourceCode LOCAL = new SourceCode("LOCAL");

  private final Random random;
  private final Chronicle chronicle;
  private Instant now = Instant.parse("2023-01-10T01:00:00Z");

  private RandomLives(String district, long seed) {
    random = new Random(seed);
    chronicle = new Chronicle(district);
  }

  static Chronicle lived(String district, long seed) {
    var lives = new RandomLives(district, seed);
    DistrictStory.of("往昔区").forEach(c -> lives.chronicle.recorded(lives.later(), c));
    List<ProjectStory> stories =
        CODES.stream()
            .map(
                code ->
                    new ProjectStory(
                        DistrictStory.UNITS.get(CODES.indexOf(code)), lives.random.nextLong()))
            .toList();
    while (stories.stream().anyMatch(ProjectStory::hasNext)) {
      int i = lives.random.nextInt(CODES.size());
      if (stories.get(i).hasNext()) {
        lives.tries(CODES.get(i), stories.get(i).next());
      }
      if (lives.random.nextInt(3) == 0) {
        lives.tries(CODES.get(i), lives.careless());
      }
    }
    return lives.chronicle;
  }

  private void tries(String code, ProjectCommand command) {
    try {
      chronicle.recorded(later(), code, command);
    } catch (Refused refused) {
      // As in life: it is not recorded.
    }
  }

  private Instant later() {
    now = now.plus(Duration.ofMinutes(1 + random.nextInt(6 * 24 * 60)));
    return now;
  }

  private ProjectCommand careless() {
    FiscalYear year = random.nextBoolean() ? ProjectStory.FIRST : ProjectStory.SECOND;
    LocalDate day = year.firstDay().plusDays(random.nextInt(360));
    Money some = new Money(1L + random.nextInt(1_000_000));
    Quarter quarter = Quarter.values()[random.nextInt(4)];
    return switch (random.nextInt(10)) {
      case 0, 1 ->
          new RecordExpenditure(
              new ExpenditureId("LATE-" + random.nextInt(1_000_000)),
              year,
              LOCAL,
              some,
              null,
              "补记付款",
              day,
              random.nextBoolean() ? null : new SpendingException("超出预算", PAPER));
      case 2 ->
          new CorrectExpenditure(
              new ExpenditureId("ZF-" + (1 + random.nextInt(12))), some, "更正", null, day, null);
      case 3 -> new AdjustFunds(year, List.of(new SourceAmount(LOCAL, some)), "追加", PAPER, day);
      case 4 -> new ReturnFunds(year, LOCAL, some, "交回", null, day);
      case 5, 6 ->
          new ReviseTargets(
              year,
              List.of(
                  new TargetRevision(
                      new IndicatorId("N" + (1 + random.nextInt(3))),
                      new Target.AtLeast(BigDecimal.valueOf(1 + random.nextInt(200))),
                      null)),
              "任务有变",
              new UserId("head-1"),
              PAPER,
              day);
      case 7 ->
          new ExplainDeviation(
              new DeviationId(year, quarter, null), DeviationCause.OTHER, "进度滞后", null);
      case 8 -> new ReturnSelfAssessment(year, "补充材料");
      default -> new ReturnDeclaration(year, "补充材料");
    };
  }
}
