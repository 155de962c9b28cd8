package cn.outturn.checks;

import cn.outturn.funding.BudgetItem;
import cn.outturn.money.Money;
import cn.outturn.papers.Request;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of a request's detail (预算明细). */
final class DetailChecks {

  private static final Set<String> MONEY_UNITS = Set.of("元", "万元", "亿元");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "budget-without-detail",
              Scope.PROJECT,
              Kind.MISSING,
              Severity.MEDIUM,
              "申请的资金没有明细，或明细不足申请数",
              "The money asked for has no detail, or a detail that falls short of it",
              "项目支出预算明细表（附件1 表3）",
              DetailChecks::budgetWithoutDetail),
          Check.first(
              "lump-sum-as-unit-price",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.MEDIUM,
              "总额填作单价：计量单位是“元”，数量是1",
              "A lump sum given as a unit price: one unit, and the unit is money",
              "项目支出预算明细表（附件1 表3）",
              DetailChecks::lumpSumAsUnitPrice));

  private DetailChecks() {}

  /** A mid-term sum is an outlook: the detail is due year by year. */
  private static Outcome budgetWithoutDetail(Dossier dossier) {
    if (dossier.papers().requests().isEmpty()) {
      return new Outcome.Insufficient("/requests");
    }
    return Outcome.of(
        Horizons.sorted(dossier.papers().requests()).stream()
            .filter(entry -> entry.getKey() instanceof Horizon.Annual)
            .flatMap(entry -> undetailed(dossier, entry.getKey(), entry.getValue()).stream())
            .toList());
  }

  /** The detail of a project with parts may lie with them. */
  private static List<Contradiction> undetailed(Dossier dossier, Horizon year, Request request) {
    Money detailed =
        request.items().isEmpty()
            ? Money.sum(
                dossier.parts().values().stream()
                    .map(part -> detailed(part.requests().get(year)))
                    .toList())
            : detailed(request);
    return request.total().exceeds(detailed)
        ? List.of(
            new Contradiction(
                Horizons.text(year),
                List.of(
                    Place.at("/requests/" + Horizons.text(year), request.total()),
                    Place.at("/requests/%s/items".formatted(Horizons.text(year)), detailed)),
                detailed.toString(),
                request.total().toString()))
        : List.of();
  }

  private static Money detailed(@Nullable Request request) {
    return request == null
        ? Money.ZERO
        : Money.sum(request.items().stream().map(BudgetItem::amount).toList());
  }

  private static Outcome lumpSumAsUnitPrice(Dossier dossier) {
    Request request = dossier.papers().request(dossier.year()).orElse(null);
    if (request == null || request.items().isEmpty()) {
      return new Outcome.Insufficient("/requests/%s/items".formatted(dossier.year()));
    }
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < request.items().size(); i++) {
      BudgetItem item = request.items().get(i);
      if (item.unit() != null
          && MONEY_UNITS.contains(item.unit())
          && item.quantity() != null
          && item.quantity().compareTo(BigDecimal.ONE) == 0) {
        String pointer = "/requests/%s/items/%d".formatted(dossier.year(), i);
        found.add(
            new Contradiction(
                item.name(),
                List.of(
                    Place.at(pointer + "/unit", item.unit()),
                    Place.at(pointer + "/unitPrice", item.unitPrice()),
                    Place.at(pointer + "/quantity", item.quantity())),
                null,
                "%s × 1 %s".formatted(item.amount(), item.unit())));
      }
    }
    return Outcome.of(found);
  }
}
