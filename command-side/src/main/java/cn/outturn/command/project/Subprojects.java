package cn.outturn.command.project;

import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A parent and its parts tell the same sums, and only the parts hold money. */
final class Subprojects {

  static void refuseUnlessAgreeing(Declared parent, FiscalYear year, Setting setting) {
    var asked = new TreeMap<SourceCode, Money>();
    parent.year(year).plan().funding().forEach(f -> asked.put(f.source(), f.amount()));
    var parts = new TreeMap<SourceCode, Money>();
    children(parent, setting)
        .flatMap(child -> child.year(year).plan().funding().stream())
        .forEach(f -> parts.merge(f.source(), f.amount(), Money::plus));
    var sources = new TreeSet<>(asked.keySet());
    sources.addAll(parts.keySet());
    var faults = new Faults();
    for (SourceCode source : sources) {
      Money whole = asked.getOrDefault(source, Money.ZERO);
      Money sum = parts.getOrDefault(source, Money.ZERO);
      faults.when(
          !whole.equals(sum),
          "/year",
          Rule.SUBPROJECTS_DISAGREE,
          "%s of %s: the project asks for %s, its parts for %s"
              .formatted(source, year, whole, sum));
    }
    faults.refuse();
  }

  /** The books of a year that hold this project's money: its own, or its parts'. */
  static List<Book> books(Declared project, FiscalYear year, Setting setting) {
    return project.subprojects().isEmpty()
        ? List.of(project.book(year))
        : children(project, setting)
            .flatMap(child -> books(child, year, setting).stream())
            .toList();
  }

  private static Stream<Declared> children(Declared parent, Setting setting) {
    return parent.subprojects().stream()
        .map((ProjectCode code) -> setting.projects().apply(code))
        .filter(Declared.class::isInstance)
        .map(Declared.class::cast);
  }

  private Subprojects() {}
}
