package cn.outturn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.assessment.Claim;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.rules.QualitativeScoring;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** Every kind of every sum type survives the way through JSON, told apart by its {@code kind}. */
class SealedTypesJsonTest {

  private static final BigDecimal VALUE = new BigDecimal("80.50");
  private static final IndicatorId OLD = new IndicatorId("N0");
  private static final Money AMOUNT = Money.ofYuan("1107600.00");

  private static final Map<Class<?>, List<?>> KINDS =
      Map.of(
          Target.class,
          List.of(
              new Target.Exact(VALUE),
              new Target.AtLeast(VALUE),
              new Target.AtMost(VALUE),
              new Target.Range(new BigDecimal("600"), new BigDecimal("700")),
              new Target.Approximate(new BigDecimal("3E+4")),
              new Target.Deadline(LocalDate.of(2020, 11, 30)),
              new Target.Qualitative("有所提升")),
          Actual.class,
          List.of(
              new Actual.Amount(VALUE),
              new Actual.DoneOn(LocalDate.of(2020, 11, 29)),
              new Actual.Judged(Actual.Band.PARTLY_ATTAINED, new BigDecimal("65"), "抽查")),
          Lineage.class,
          List.of(
              new Lineage.Same(),
              new Lineage.Renamed(OLD),
              new Lineage.SplitFrom(OLD),
              new Lineage.Rebased(OLD, "口径变化")),
          Horizon.class,
          List.of(
              new Horizon.Annual(new FiscalYear(2020)),
              new Horizon.MidTerm(new FiscalYear(2020), new FiscalYear(2022))),
          Claim.class,
          List.of(
              new Claim.Budget("自评表", "年度资金总额", AMOUNT),
              new Claim.Spent("自评表", "全年执行数", AMOUNT),
              new Claim.SpentOn("自评报告", "慰问", AMOUNT),
              new Claim.ExecutionRate("自评报告", new BigDecimal("87")),
              new Claim.TotalScore("自评表", new BigDecimal("100"), new BigDecimal("100")),
              new Claim.Figure("自评报告", "村社区", new BigDecimal("10"), "个")),
          Rate.class,
          List.of(
              Rate.of(AMOUNT, Money.ofYuan("162000.00")),
              new Rate.NotComputable(Rate.Reason.NUMERATOR_UNKNOWN)),
          QualitativeScoring.class,
          List.of(
              new QualitativeScoring.AllOrNothing(),
              new QualitativeScoring.Bands(
                  Map.of(
                      Actual.Band.ATTAINED, span("80", "100"),
                      Actual.Band.PARTLY_ATTAINED, span("60", "80"),
                      Actual.Band.NOT_ATTAINED, span("0", "60")))));

  private static QualitativeScoring.Span span(String from, String to) {
    return new QualitativeScoring.Span(new BigDecimal(from), new BigDecimal(to));
  }

  static Stream<Class<?>> types() {
    return KINDS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void reads_every_kind_back_equal(Class<?> type) {
    assertThat(KINDS.get(type))
        .allSatisfy(value -> assertThat(Json.read(Json.write(value), type)).isEqualTo(value));
  }

  @ParameterizedTest
  @MethodSource("types")
  void leaves_out_no_kind(Class<?> type) {
    assertThat(KINDS.get(type).stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(type.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void refuses_a_kind_it_doesnt_know_and_a_value_without_kind(Class<?> type) {
    assertThatThrownBy(() -> Json.read("{\"kind\":\"guess\"}", type))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> Json.read("{}", type)).isInstanceOf(JacksonException.class);
  }

  @Test
  void tells_an_absent_value_from_zero() {
    assertThat(Json.pointers("{\"kind\":\"amount\"}", Actual.class)).containsExactly("/value");
    assertThat(Json.read("{\"kind\":\"amount\",\"value\":0}", Actual.class))
        .isEqualTo(Actual.Amount.of("0"));
  }
}
