package cn.outturn.checks;

import cn.outturn.assessment.Claim;
import cn.outturn.project.CheckId;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of expenditures that a paper lists one by one. */
final class ListingChecks {

  static final List<Check> ALL =
      List.of(
          new Check(
              new CheckId("listing-short-of-total"),
              1,
              new FiscalYear(2015),
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "逐项列出的支出之和不等于所称支出总额",
              "The listed expenditures don't add up to the spending claimed",
              "财预〔2020〕10号：自评表与自评报告数据一致",
              ListingChecks::listingShortOfTotal));

  private ListingChecks() {}

  private static Outcome listingShortOfTotal(Dossier dossier) {
    List<Stated> listed = Stated.of(dossier, Claim.SpentOn.class::isInstance);
    List<Contradiction> found = new ArrayList<>();
    boolean compared = false;
    for (Stated total : totals(Stated.of(dossier, Claim.Spent.class::isInstance))) {
      List<Stated> lines = listed.stream().filter(line -> isLineOf(total, line, listed)).toList();
      if (!lines.isEmpty()) {
        compared = true;
        Quantity sum = Quantity.sum(lines.stream().map(Stated::quantity).toList());
        if (!Quantity.agree(List.of(sum, total.quantity()))) {
          found.add(
              new Contradiction(
                  total.origin(),
                  Stream.concat(Stream.of(total), lines.stream()).map(Stated::place).toList(),
                  sum.toString(),
                  total.quantity().toString()));
        }
      }
    }
    return compared
        ? Outcome.of(found)
        : new Outcome.Insufficient("/assessments/%s/claims".formatted(dossier.year()));
  }

  /** What each paper says was spent altogether; a paper with two such wholes says it of none. */
  private static List<Stated> totals(List<Stated> spent) {
    return spent.stream()
        .collect(Collectors.groupingBy(Stated::origin, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(paper -> paper.stream().filter(one -> one.partOf() == null).toList())
        .filter(wholes -> wholes.size() == 1)
        .map(List::getFirst)
        .toList();
  }

  /** A line of the same paper, counted once: not as a part beside its whole. */
  private static boolean isLineOf(Stated total, Stated line, List<Stated> listed) {
    return line.origin().equals(total.origin())
        && listed.stream()
            .noneMatch(
                whole ->
                    whole.origin().equals(line.origin()) && whole.what().equals(line.partOf()));
  }
}
