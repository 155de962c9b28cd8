package cn.outturn.checks;

import static cn.outturn.checks.Filed.ANNUAL;
import static cn.outturn.checks.Filed.MID_TERM;
import static cn.outturn.checks.Filed.NEXT;
import static cn.outturn.checks.Filed.declared;
import static cn.outturn.checks.Filed.item;
import static cn.outturn.checks.Filed.nothing;
import static cn.outturn.checks.Filed.product;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Row;
import cn.outturn.project.Flag;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.StatedFigure;
import cn.outturn.project.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks of the declaration, its years, its money and its figures. */
class DeclarationChecksTest {

  private static final BasisDocument NUMBERED = BasisDocument.numbered("盘办通〔2019〕26号");

  @Test
  void who_asks_for_money_sets_indicators() {
    Filed filed =
        nothing()
            .and(ANNUAL, "目标", Row.exactly("N1", "1"))
            .and(NEXT, "目标")
            .asks(ANNUAL, "100000.00")
            .asks(NEXT, "100000.00")
            .asks(MID_TERM, "0.00");
    assertThat(filed.found("money-without-indicators")).containsExactly("2021 0|100,000.00元");
    assertThat(nothing().found("money-without-indicators"))
        .containsExactly("insufficient /requests");
  }

  @Test
  void each_year_has_a_goal_of_its_own() {
    assertThat(nothing().and(ANNUAL, "办好").and(NEXT, "办好").and(MID_TERM, "办好").found("goal-copied"))
        .containsExactly("2021 null|2020");
    assertThat(nothing().and(ANNUAL, "办好").and(NEXT, "办得更好").found("goal-copied")).isEmpty();
    assertThat(nothing().and(ANNUAL, null).and(NEXT, null).found("goal-copied")).isEmpty();
  }

  @Test
  void a_mid_term_goal_has_money_as_a_whole_or_year_by_year() {
    Filed filed = nothing().and(MID_TERM, "三年").asks(ANNUAL, "1.00").asks(NEXT, "1.00");
    assertThat(filed.found("mid-term-goal-without-money")).containsExactly("2020-2022 2022|null");
    assertThat(filed.asks(MID_TERM, "3.00").found("mid-term-goal-without-money")).isEmpty();
  }

  @Test
  void planned_days_lie_in_the_first_and_the_last_year_of_the_period() {
    assertThat(dated(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)))
        .containsExactly("plannedEnd 2022|2020-12-31");
    assertThat(dated(LocalDate.of(2019, 12, 1), LocalDate.of(2022, 12, 31)))
        .containsExactly("plannedStart 2020|2019-12-01");
    assertThat(dated(LocalDate.of(2020, 3, 1), LocalDate.of(2022, 6, 30))).isEmpty();
    assertThat(dated(null, null)).containsExactly("insufficient /plannedEnd");
  }

  @Test
  void a_part_says_when_it_runs_and_one_day_alone_says_nothing() {
    assertThat(declared(d -> d.parent = new ProjectCode("P-0")).found("planned-dates-blank"))
        .containsExactly("plannedStart null|null", "plannedEnd null|null");
    assertThat(declared(d -> d.start = LocalDate.of(2020, 1, 1)).found("planned-dates-blank"))
        .containsExactly("plannedEnd null|null");
    assertThat(declared(d -> {}).found("planned-dates-blank"))
        .containsExactly("insufficient /plannedStart");
  }

  @Test
  void each_year_of_money_has_its_detail() {
    assertThat(
            nothing()
                .asks(ANNUAL, "100.00", item("办公费", "30201", "100.00"))
                .asks(NEXT, "100.00")
                .asks(MID_TERM, "300.00")
                .found("budget-without-detail"))
        .containsExactly("2021 0.00元|100.00元");
    assertThat(
            nothing()
                .asks(ANNUAL, "100.00", item("办公费", "30201", "60.00"))
                .found("budget-without-detail"))
        .containsExactly("2020 60.00元|100.00元");
    assertThat(
            nothing()
                .asks(ANNUAL, "100.00")
                .with(nothing().asks(ANNUAL, "100.00", item("办公费", "30201", "100.00")))
                .found("budget-without-detail"))
        .as("the detail of a parent lies with its parts")
        .isEmpty();
  }

  @Test
  void a_price_is_the_price_of_something() {
    assertThat(
            nothing()
                .asks(
                    ANNUAL,
                    "100300.00",
                    product("党建工作经费", "元", "100000.00", "1.00"),
                    product("培训", "人", "300.00", "1"))
                .found("lump-sum-as-unit-price"))
        .containsExactly("党建工作经费 null|100,000.00元 × 1 元");
    assertThat(nothing().asks(ANNUAL, "1.00").found("lump-sum-as-unit-price"))
        .containsExactly("insufficient /requests/2020/items");
  }

  @Test
  void an_output_is_paid_under_its_economic_code() {
    Row[] rows = {Row.atLeast("N1", "32").name("宣传栏制作"), Row.atLeast("N2", "4").name("党员干部教育培训场次")};
    assertThat(
            nothing()
                .and(ANNUAL, "目标", rows)
                .asks(ANNUAL, "100.00", item("党建工作经费", "30201", "100.00"))
                .found("output-without-its-economic-line"))
        .containsExactly("30216 30216|30201", "30202 30202, 30227, 30299|30201");
    assertThat(
            nothing()
                .and(ANNUAL, "目标", rows)
                .asks(ANNUAL, "2.00", item("印刷", "30299", "1.00"), item("培训", "30216", "1.00"))
                .found("output-without-its-economic-line"))
        .isEmpty();
    assertThat(
            nothing()
                .and(ANNUAL, "目标", rows)
                .asks(ANNUAL, "1.00", item("培训", null, "1.00"))
                .found("output-without-its-economic-line"))
        .containsExactly("insufficient /requests/2020/items/economic");
  }

  @Test
  void a_project_rests_on_a_number_or_a_law() {
    assertThat(declared(d -> {}).found("basis-without-document")).containsExactly("basis null|0");
    assertThat(based(new BasisDocument(null, "区委的工作安排", null, null, null)))
        .containsExactly("basis null|1");
    assertThat(based(NUMBERED)).isEmpty();
    assertThat(based(new BasisDocument(null, "中华人民共和国村民委员会组织法", null, null, null))).isEmpty();
    assertThat(based(new BasisDocument(null, "经费管理办法（试行）", null, null, null))).isEmpty();
    assertThat(
            declared(d -> {})
                .attaches(Statement.LEGAL_BASIS, NUMBERED)
                .found("basis-without-document"))
        .isEmpty();
    assertThat(declared(d -> d.parent = new ProjectCode("P-0")).found("basis-without-document"))
        .containsExactly("insufficient /basis");
  }

  @Test
  void the_form_that_asks_yes_or_no_gets_an_answer_to_each() {
    assertThat(declared(d -> d.classification = "专项业务类").found("yes-no-fields-blank"))
        .containsExactly("flags null|0/8");
    assertThat(declared(d -> d.flags = Map.of(Flag.MAJOR, false)).found("yes-no-fields-blank"))
        .containsExactly("flags null|1/8");
    assertThat(declared(d -> {}).found("yes-no-fields-blank"))
        .containsExactly("insufficient /flags");
  }

  @Test
  void the_form_with_slots_for_documents_has_one() {
    Filed filed =
        declared(
            d -> {
              d.classification = "专项业务类";
              d.statements = Map.of(Statement.CONTENT, "宣传阵地");
            });
    assertThat(filed.attaches(null, NUMBERED).found("texts-without-documents"))
        .containsExactly("attachments null|0/1");
    assertThat(filed.attaches(Statement.CONTENT, NUMBERED).found("texts-without-documents"))
        .isEmpty();
  }

  @Test
  void a_figure_in_a_text_is_the_one_in_the_table() {
    Filed filed =
        declared(
                d ->
                    d.figures =
                        List.of(
                            figure("进党校培训", "N1", "2", "期"),
                            figure("参训", "N2", "244", "人"),
                            figure("工作经费", "C1", "3", "万元"),
                            figure("补选经费", "C2", "4", "万元"),
                            figure("党支部", "N3", "18", "个")))
            .and(
                ANNUAL,
                "目标",
                Row.exactly("N1", "1").unit("期"),
                Row.atLeast("N2", "200").unit("人"),
                Row.exactly("C1", "30000").unit("元"),
                Row.atMost("C2", "30000").unit("元"),
                Row.exactly("N3", "1").unit("%"));
    assertThat(filed.found("stated-figure-against-target"))
        .containsExactly("N1 = 1 期|2 期", "C2 ≤ 30000 元|4 万元");
  }

  @Test
  void what_the_plan_announces_is_counted_somewhere() {
    Filed filed =
        declared(
                d ->
                    d.figures =
                        List.of(
                            figure("党工委会议", null, "10", "次"),
                            figure("年度经费", null, "53.46", "万元"),
                            figure("培训", "N1", "2", "期"),
                            figure("换届", "N9", "14", "家"),
                            new StatedFigure(
                                Statement.FUNDING_BASIS, "党员", null, BigDecimal.TEN, "人")))
            .and(ANNUAL, "目标", Row.exactly("N1", "2").unit("期"));
    assertThat(filed.found("planned-output-without-indicator"))
        .containsExactly("党工委会议 null|10 次", "换届 null|14 家");
  }

  private static List<String> dated(@Nullable LocalDate start, @Nullable LocalDate end) {
    return declared(
            d -> {
              d.start = start;
              d.end = end;
            })
        .found("planned-dates-against-period");
  }

  private static List<String> based(BasisDocument document) {
    return declared(d -> d.basis = List.of(document)).found("basis-without-document");
  }

  private static StatedFigure figure(
      String what, @Nullable String indicator, String value, String unit) {
    return new StatedFigure(
        Statement.IMPLEMENTATION_PLAN,
        what,
        indicator == null ? null : new IndicatorId(indicator),
        new BigDecimal(value),
        unit);
  }
}
