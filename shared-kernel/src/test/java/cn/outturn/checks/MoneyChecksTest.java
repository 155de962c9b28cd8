package cn.outturn.checks;

import static cn.outturn.checks.PaperFolder.ANNUAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.money.Money;
import cn.outturn.project.StatedFigure;
import cn.outturn.project.Statement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyChecksTest {

  private static final String CHECK = "items-against-request";

  private static BudgetItem item(String name, String yuan) {
    return BudgetItem.of(name, Money.ofYuan(yuan));
  }

  private static BudgetItem product(String price, String quantity, String yuan) {
    return new BudgetItem(
        "培训",
        null,
        null,
        null,
        "人天",
        Money.ofYuan(price),
        new BigDecimal(quantity),
        Money.ofYuan(yuan),
        List.of(),
        null,
        null);
  }

  @Test
  void accepts_four_lines_that_make_up_the_request_one_of_them_a_product() {
    assertThat(
            new PaperFolder()
                .asks(
                    ANNUAL,
                    "1200000.00",
                    item("工作经费", "870000.00"),
                    product("300.00", "600", "180000.00"),
                    item("补选", "30000.00"),
                    item("招聘", "120000.00"))
                .outcome(CHECK))
        .isEqualTo(new Outcome.Passed());
  }

  @Test
  void finds_lines_that_are_one_fen_short_of_the_request() {
    assertThat(
            new PaperFolder().asks(ANNUAL, "1200000.00", item("工作经费", "1199999.99")).found(CHECK))
        .containsExactly("total: 1,199,999.99元, not 1,200,000.00元");
  }

  @Test
  void finds_a_line_that_is_not_its_price_times_its_quantity() {
    assertThat(
            new PaperFolder()
                .asks(ANNUAL, "180000.00", product("300.00", "500", "180000.00"))
                .found(CHECK))
        .containsExactly("培训: 150,000.00元, not 180,000.00元");
  }

  @Test
  void finds_a_line_whose_sources_do_not_bear_it() {
    var split =
        new BudgetItem(
            "补选",
            null,
            null,
            null,
            null,
            null,
            null,
            Money.ofYuan("300.00"),
            List.of(new SourceAmount(PaperFolder.LOCAL, Money.ofYuan("200.00"))),
            null,
            null);
    assertThat(new PaperFolder().asks(ANNUAL, "300.00", split).found(CHECK))
        .containsExactly("补选/sources: 200.00元, not 300.00元");
  }

  @Test
  void says_nothing_of_a_request_without_detail() {
    assertThat(List.of(new PaperFolder(), new PaperFolder().asks(ANNUAL, "300.00")))
        .extracting(folder -> folder.outcome(CHECK))
        .containsOnly(new Outcome.Insufficient("/requests/2021/items"));
  }

  private static StatedFigure stated(String what, @Nullable String indicator, String wan) {
    return new StatedFigure(
        Statement.FUNDING_BASIS,
        what,
        indicator == null ? null : new IndicatorId(indicator),
        new BigDecimal(wan),
        "万元");
  }

  @Test
  void finds_a_line_for_which_no_indicator_stands() {
    assertThat(
            new PaperFolder()
                .stating(stated("培训", "N2", "18"), stated("招聘和规划图", null, "12"))
                .asks(ANNUAL, "330000.00", item("培训", "180000.00"), item("招聘", "120000.00"))
                .found("budget-line-without-indicator"))
        .containsExactly("招聘: null, not 120,000.00元");
  }

  @Test
  void says_nothing_of_lines_that_no_text_names_and_of_a_single_line() {
    assertThat(
            List.of(
                new PaperFolder(),
                new PaperFolder()
                    .asks(ANNUAL, "300.00", item("培训", "100.00"), item("招聘", "200.00")),
                new PaperFolder()
                    .stating(stated("招聘", null, "12"))
                    .asks(ANNUAL, "120000.00", item("招聘", "120000.00"))))
        .extracting(folder -> folder.outcome("budget-line-without-indicator"))
        .containsOnly(new Outcome.Insufficient("/figures"));
  }
}
