package cn.outturn.checks;

import cn.outturn.assessment.Claim;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Checks of the numbers that a year's papers claim, against one another. */
final class ClaimChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "budget-claims-disagree",
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "同一预算在表或报告中有不同的数，或分项之和不等于合计",
              "The papers state different amounts of one budget, or parts that don't add up to it",
              "财预〔2020〕10号：自评表与自评报告数据一致",
              dossier -> agreement(dossier, Claim.Budget.class::isInstance)),
          Check.first(
              "spent-claims-disagree",
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "同一支出在表或报告中有不同的数，或分项之和不等于合计",
              "The papers state different amounts of one spending, or parts that don't add up to"
                  + " it",
              "财预〔2020〕10号：自评表与自评报告数据一致",
              dossier -> agreement(dossier, Claim.Spent.class::isInstance)),
          Check.first(
              "spent-without-budget",
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "没有预算却有支出",
              "Money is spent of what has no budget",
              "预算法第13条：未列入预算的不得支出",
              ClaimChecks::spentWithoutBudget),
          Check.first(
              "figures-disagree",
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.MEDIUM,
              "同一事项在表和报告中有不同的数，或分项之和不等于合计",
              "Table and report state different numbers of one thing, or parts that don't add up",
              "财预〔2020〕10号：自评表与自评报告数据一致",
              dossier ->
                  agreement(
                      dossier,
                      claim -> claim instanceof Claim.Figure || claim instanceof Claim.SpentOn)));

  private ClaimChecks() {}

  private static Outcome agreement(Dossier dossier, Predicate<Claim> kinds) {
    List<Stated> all = Stated.of(dossier, kinds);
    return all.isEmpty() ? missing(dossier) : Outcome.of(Stated.disagreements(all));
  }

  private static Outcome spentWithoutBudget(Dossier dossier) {
    List<Stated> budgets = Stated.of(dossier, Claim.Budget.class::isInstance);
    List<Stated> spent = Stated.of(dossier, Claim.Spent.class::isInstance);
    List<Contradiction> found = new ArrayList<>();
    for (Stated one : spent) {
      budgets.stream()
          .filter(budget -> budget.origin().equals(one.origin()))
          .filter(budget -> budget.what().equals(one.what()))
          .filter(budget -> budget.quantity().value().signum() == 0)
          .filter(_ -> one.quantity().value().signum() > 0)
          .map(
              budget ->
                  new Contradiction(
                      one.what(),
                      List.of(budget.place(), one.place()),
                      budget.quantity().toString(),
                      one.quantity().toString()))
          .forEach(found::add);
    }
    return budgets.isEmpty() || spent.isEmpty() ? missing(dossier) : Outcome.of(found);
  }

  private static Outcome missing(Dossier dossier) {
    return new Outcome.Insufficient("/assessments/" + dossier.year() + "/claims");
  }
}
