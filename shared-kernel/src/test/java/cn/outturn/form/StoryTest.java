package cn.outturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.DeviationId;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.Measurement;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent.*;
import cn.outturn.rules.Light;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the forms say of money, lights and targets besides what was entered. */
class StoryTest {

  private static final FiscalYear YEAR = new FiscalYear(2021);
  private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
  private static final BasisDocument PAPER = BasisDocument.numbered("财预〔2021〕3号");
  private static final SourceCode LOCAL = new SourceCode("LOCAL");
  private static final IndicatorId N1 = new IndicatorId("N1");

  private final Desk desk = new Desk();

  private @Nullable String at(String path) {
    return desk.form().at(Field.parse(path)).map(Value::text).orElse(null);
  }

  private static Map<String, @Nullable String> after(List<Change> changes) {
    Map<String, @Nullable String> after = new TreeMap<>();
    for (Change change : changes) {
      Value value = change.after();
      after.put(change.field().toString(), value == null ? null : value.text());
    }
    return after;
  }

  private void allocate(long fen) {
    desk.take(
        new FundsAllocated(YEAR, List.of(new SourceAmount(LOCAL, new Money(fen))), PAPER, DAY));
  }

  private List<Change> pay(String voucher, long fen) {
    return desk.take(
        new ExpenditureRecorded(
            new ExpenditureId(voucher), YEAR, LOCAL, new Money(fen), null, "培训", DAY, null));
  }

  @Test
  void sums_of_money_follow_every_entry() {
    allocate(16_200_000);
    desk.take(
        new FundsAdjusted(
            YEAR, List.of(new SourceAmount(LOCAL, new Money(-200_000))), "压减", PAPER, DAY));

    assertThat(after(pay("ZF-1", 4_000_000)))
        .containsEntry("/funds/2021/expenditures/ZF-1/amount", "4000000")
        .containsEntry("/funds/2021/sources/LOCAL/executed", "4000000")
        .containsEntry("/funds/2021/total/executed", "4000000")
        .containsEntry("/funds/2021/total/rate", "25")
        .doesNotContainKey("/funds/2021/sources/LOCAL/adjusted");

    desk.take(
        new ExpenditureCorrected(
            new ExpenditureId("ZF-1"),
            YEAR,
            LOCAL,
            new Money(4_000_000),
            new Money(3_000_000),
            "未拨付",
            null,
            DAY,
            null));
    assertThat(at("/funds/2021/expenditures/ZF-1/amount")).isEqualTo("3000000");
    assertThat(at("/funds/2021/expenditures/ZF-1/correction/before")).isEqualTo("4000000");
    assertThat(at("/funds/2021/expenditures/ZF-1/effective")).isEqualTo("2021-03-01");
    assertThat(at("/funds/2021/sources/LOCAL/executed")).isEqualTo("3000000");

    desk.take(new FundsCarriedOver(YEAR, LOCAL, new Money(13_000_000), PAPER, DAY));
    assertThat(at("/funds/2021/sources/LOCAL/carriedOut")).isEqualTo("13000000");
    assertThat(at("/funds/2021/sources/LOCAL/adjusted")).isEqualTo("16000000");
    assertThat(at("/funds/2022/sources/LOCAL/carriedIn")).isEqualTo("13000000");
    assertThat(at("/funds/2022/sources/LOCAL/adjusted")).isEqualTo("13000000");
    assertThat(at("/funds/2022/sources/LOCAL/initial")).isNull();
  }

  @Test
  void a_rate_without_a_budget_is_not_computable_and_no_number() {
    pay("ZF-1", 500);

    assertThat(at("/funds/2021/total/adjusted")).isEqualTo("0");
    assertThat(at("/funds/2021/total/rate")).isEqualTo("not-computable");
  }

  @Test
  void entries_that_have_no_name_are_counted() {
    allocate(100);
    allocate(300);

    assertThat(at("/funds/2021/allocations/1/amounts/LOCAL")).isEqualTo("100");
    assertThat(at("/funds/2021/allocations/2/amounts/LOCAL")).isEqualTo("300");
    assertThat(at("/funds/2021/sources/LOCAL/initial")).isEqualTo("300");
  }

  @Test
  void a_revised_target_stands_beside_the_one_before_it() {
    desk.take(
        new TargetsRevised(
            YEAR,
            List.of(
                new RevisedTarget(
                    N1,
                    new Target.AtLeast(BigDecimal.valueOf(200)),
                    new Target.Range(BigDecimal.ONE, BigDecimal.TEN),
                    null,
                    null)),
            "新增",
            new UserId("finance-02"),
            PAPER,
            DAY));

    assertThat(at("/goals/2021/indicators/N1/target/value")).isNull();
    assertThat(at("/goals/2021/indicators/N1/target/high")).isEqualTo("10");
    assertThat(at("/goals/2021/indicators/N1/until/target/kind")).isEqualTo("Target.at-least");
    assertThat(at("/goals/2021/indicators/N1/until/target/value")).isEqualTo("200");
    assertThat(at("/goals/2021/revision/approver")).isEqualTo("finance-02");
  }

  @Test
  void a_light_keeps_an_open_order_and_ends_with_the_value_that_lit_it() {
    var deviation = new DeviationId(YEAR, Quarter.Q2, N1);
    light(deviation, "40");
    desk.take(new DeviationExplained(deviation, DeviationCause.STAFF, "人手不足", null));
    desk.take(new CorrectionOrdered(deviation, "限期完成", DAY));
    light(deviation, "50");

    assertThat(at("/deviations/2021/Q2/N1/explanation/cause")).isNull();
    assertThat(at("/deviations/2021/Q2/N1/order/order")).isEqualTo("限期完成");

    desk.take(new CorrectionReported(deviation, "已完成", DAY));
    light(deviation, "60");
    assertThat(at("/deviations/2021/Q2/N1/order/order")).isNull();
    assertThat(at("/deviations/2021/Q2/N1/percent")).isEqualTo("60");

    var corrected = new Measurement(N1, Actual.Amount.of("9"), null, null, null);
    desk.take(new QuarterProgressCorrected(YEAR, Quarter.Q2, List.of(corrected), "误填", null, DAY));
    assertThat(at("/deviations/2021/Q2/N1/stage")).isEqualTo("QuarterProgressCorrected");
  }

  private void light(DeviationId deviation, String percent) {
    desk.take(
        new DeviationDetected(
            deviation,
            Light.RED,
            BigDecimal.TEN,
            BigDecimal.ONE,
            new BigDecimal(percent),
            new RuleSetRef("mof-2020-10", 1)));
  }
}
