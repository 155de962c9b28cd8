package cn.outturn.checks;

import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.money.Money;
import cn.outturn.papers.Request;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Checks of the money asked for against its own detail, to the fen. */
final class MoneyChecks {

  private static final FiscalYear SINCE = new FiscalYear(2015);

  static final List<Check> ALL =
      List.of(
          new Check(
              new CheckId("items-against-request"),
              1,
              SINCE,
              Scope.DECLARATION,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "预算明细与申请数不符：明细之和不等于申请数，或单价×数量、来源之和不等于明细金额",
              "The detail doesn't make up the request: its sum, a price times quantity, or a split"
                  + " by source",
              "项目申报表表1、表3：资金规模＝单价×数量＝各来源之和",
              MoneyChecks::itemsAgainstRequest));

  private MoneyChecks() {}

  private static Outcome itemsAgainstRequest(Dossier dossier) {
    Request request = dossier.papers().request(dossier.year()).orElse(null);
    if (request == null || request.items().isEmpty()) {
      return new Outcome.Insufficient("/requests/%s/items".formatted(dossier.year()));
    }
    String pointer = "/requests/" + dossier.year();
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < request.items().size(); i++) {
      found.addAll(ofItem(pointer + "/items/" + i, request.items().get(i)));
    }
    Money sum = Money.sum(request.items().stream().map(BudgetItem::amount).toList());
    if (!sum.equals(request.total())) {
      found.add(
          new Contradiction(
              "total",
              List.of(
                  Place.at(pointer + "/items", sum),
                  Place.at(pointer + "/funding", request.total())),
              sum.toString(),
              request.total().toString()));
    }
    return Outcome.of(found);
  }

  private static List<Contradiction> ofItem(String pointer, BudgetItem item) {
    List<Contradiction> found = new ArrayList<>();
    if (item.unitPrice() != null && item.quantity() != null) {
      BigDecimal product = BigDecimal.valueOf(item.unitPrice().fen()).multiply(item.quantity());
      if (product.compareTo(BigDecimal.valueOf(item.amount().fen())) != 0) {
        found.add(
            new Contradiction(
                item.name(),
                List.of(
                    Place.at(pointer + "/unitPrice", item.unitPrice()),
                    Place.at(pointer + "/quantity", item.quantity().toPlainString()),
                    Place.at(pointer + "/amount", item.amount())),
                "%,.2f元".formatted(product.movePointLeft(2)),
                item.amount().toString()));
      }
    }
    Money split = Money.sum(item.sources().stream().map(SourceAmount::amount).toList());
    if (!item.sources().isEmpty() && !split.equals(item.amount())) {
      found.add(
          new Contradiction(
              item.name() + "/sources",
              List.of(
                  Place.at(pointer + "/sources", split),
                  Place.at(pointer + "/amount", item.amount())),
              split.toString(),
              item.amount().toString()));
    }
    return found;
  }
}
