package cn.outturn.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.outturn.json.Json;
import cn.outturn.money.Money;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Rule;
import org.junit.jupiter.api.Test;

/** Sources and budget lines; above all that blank and zero stay two things. */
class FundingTest {

  private static final String TREE =
      """
      [{"code":"FISCAL","name":"财政资金","nature":"OTHER"},
       {"code":"LOCAL","name":"本级财政安排","parent":"FISCAL","nature":"DISTRICT"},
       {"code":"OWN","name":"部门自筹","nature":"UNIT_RAISED"}]
      """;

  @Test
  void books_money_on_leaves_only() {
    SourceTree tree = Json.read(TREE, SourceTree.class);

    assertThat(tree.isLeaf(SourceCode.of("LOCAL"))).isTrue();
    assertThat(tree.isLeaf(SourceCode.of("FISCAL"))).isFalse();
    assertThat(tree.isLeaf(SourceCode.of("CENTRAL"))).isFalse();
    assertThat(tree.leaves()).isEqualTo("LOCAL, OWN");
  }

  @Test
  void refuses_a_source_that_stands_twice_or_below_nothing() {
    assertThat(
            Json.faults(
                TREE.replace("OWN", "LOCAL").replace("\"FISCAL\",\"nature", "\"CENTRAL\",\"nature"),
                SourceTree.class))
        .extracting(Fault::pointer, Fault::rule)
        .containsExactly(
            tuple("/1/parent", Rule.SOURCE_UNKNOWN), tuple("/2/code", Rule.SOURCE_DUPLICATE));
    assertThat(Json.pointers("[]", SourceTree.class)).containsExactly("");
  }

  @Test
  void tells_a_blank_amount_from_an_amount_of_zero() {
    BudgetItem blank = Json.read("{\"name\":\"培训\",\"amount\":0}", BudgetItem.class);
    BudgetItem zero =
        Json.read(
            "{\"name\":\"培训\",\"amount\":0,\"unitPrice\":0,\"quantity\":0}", BudgetItem.class);

    assertThat(blank.unitPrice()).isNull();
    assertThat(blank.quantity()).isNull();
    assertThat(zero.unitPrice()).isEqualTo(Money.ZERO);
    assertThat(blank).isNotEqualTo(zero);
    assertThat(Json.write(blank)).doesNotContain("unitPrice");
    assertThat(Json.write(zero)).contains("\"unitPrice\":0");
    assertThat(Json.pointers("{\"source\":\"LOCAL\"}", SourceAmount.class))
        .containsExactly("/amount");
    assertThat(Json.pointers("{\"source\":\"LOCAL\",\"amount\":null}", SourceAmount.class))
        .containsExactly("/amount");
    assertThat(Json.pointers("{\"source\":\"LOCAL\",\"amount\":0}", SourceAmount.class)).isEmpty();
  }

  @Test
  void refuses_a_line_of_less_than_nothing() {
    assertThat(Json.pointers("{\"name\":\"培训\",\"amount\":-1,\"quantity\":-2}", BudgetItem.class))
        .containsExactly("/amount", "/quantity");
  }

  @Test
  void refuses_economic_codes_of_the_wrong_list() {
    assertThat(
            Json.faults("{\"department\":\"50201\",\"government\":\"30201\"}", EconomicPair.class))
        .extracting(Fault::pointer, Fault::rule)
        .containsExactly(
            tuple("/department", Rule.ECONOMIC_CODE_MALFORMED),
            tuple("/government", Rule.ECONOMIC_CODE_MALFORMED));
  }
}
