package cn.outturn.checks;

import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.money.Money;
import cn.outturn.papers.Request;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.project.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Checks of the money asked for against its own detail, to the fen, and of what it is for. */
final class MoneyChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "items-against-request",
              Scope.DECLARATION,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "预算明细与申请数不符：明细之和不等于申请数，或单价×数量、来源之和不等于明细金额",
              "The detail doesn't make up the request: its sum, a price times quantity, or a split"
                  + " by source",
              "项目申报表表1、表3：资金规模＝单价×数量＝各来源之和",
              MoneyChecks::itemsAgainstRequest),
          Check.first(
              "budget-line-without-indicator",
              Scope.DECLARATION,
              Kind.MISSING,
              Severity.MEDIUM,
              "明细中的一项资金没有对应的指标",
              "A line of the budget has no indicator that says what it is to reach",
              "财预〔2015〕88号：谁申请资金，谁设定目标",
              MoneyChecks::lineWithoutIndicator));

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

  /**
   * The texts name each line by its amount and say which indicator stands for it. A line that they
   * don't name can't be judged, and a single line is the whole project.
   */
  private static Outcome lineWithoutIndicator(Dossier dossier) {
    List<BudgetItem> items =
        dossier.papers().request(dossier.year()).map(Request::items).orElse(List.of());
    List<StatedFigure> figures =
        dossier.papers().declaration() == null
            ? List.of()
            : dossier.papers().declaration().figures();
    boolean named = false;
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < items.size() && items.size() > 1; i++) {
      BudgetItem item = items.get(i);
      List<StatedFigure> naming = figures.stream().filter(figure -> isOf(item, figure)).toList();
      named |= !naming.isEmpty();
      if (!naming.isEmpty() && naming.stream().allMatch(figure -> figure.indicator() == null)) {
        found.add(
            new Contradiction(
                item.name(),
                List.of(
                    Place.at("/requests/%s/items/%d".formatted(dossier.year(), i), item.name()),
                    Place.at(
                        "/figures/" + figures.indexOf(naming.getFirst()),
                        naming.getFirst().what())),
                null,
                item.amount().toString()));
      }
    }
    return named ? Outcome.of(found) : new Outcome.Insufficient("/figures");
  }

  private static boolean isOf(BudgetItem item, StatedFigure figure) {
    Quantity stated = Quantity.of(figure.value(), figure.unit());
    Quantity asked = Quantity.of(item.amount());
    return stated.unit().equals(asked.unit()) && stated.value().compareTo(asked.value()) == 0;
  }
}
