package cn.outturn.command.project;

import cn.outturn.papers.Filing;
import cn.outturn.papers.Papers;
import cn.outturn.project.Declaration;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FindingId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A project that lives.
 *
 * @param years every fiscal year something was said of, with the stage it has reached
 * @param books the money of each year; kept apart, since a carry-over enters a year before its
 *     stage
 * @param papers what was filed, for the checks
 * @param findings what the checks have found so far
 */
record Declared(
    Declaration declaration,
    List<ProjectCode> subprojects,
    Map<FiscalYear, Year> years,
    Map<FiscalYear, Book> books,
    Map<ExpenditureId, Payment> payments,
    Papers papers,
    Map<FindingId, Finding> findings)
    implements Project {

  static Declared first(Declaration declaration) {
    return new Declared(
        declaration, List.of(), Map.of(), Map.of(), Map.of(), Papers.NONE, Map.of());
  }

  Year year(FiscalYear year) {
    return years.getOrDefault(year, Year.EMPTY);
  }

  Book book(FiscalYear year) {
    return books.getOrDefault(year, Book.EMPTY);
  }

  /**
   * @throws Refused unless the year is approved and not yet closed
   */
  Year.Running running(FiscalYear year) {
    return switch (year(year)) {
      case Year.Running running -> running;
      case Year.Drafted _, Year.Submitted _, Year.Reviewed _ ->
          throw new Refused("/year", Rule.YEAR_NOT_APPROVED, year.toString());
      case Year.Rejected _ -> throw new Refused("/year", Rule.YEAR_REJECTED, year.toString());
      case Year.Ended _ -> throw new Refused("/year", Rule.YEAR_CLOSED, year.toString());
    };
  }

  void refuseOutsidePeriod(FiscalYear year, String pointer) {
    new Faults()
        .when(
            !declaration.period().holds(year),
            pointer,
            Rule.YEAR_OUTSIDE_PERIOD,
            year + " is not in " + declaration.period())
        .refuse();
  }

  Declared with(Declaration changed) {
    return new Declared(changed, subprojects, years, books, payments, papers, findings);
  }

  Declared withSubproject(ProjectCode subproject) {
    var more = new ArrayList<>(subprojects);
    more.add(subproject);
    return new Declared(declaration, List.copyOf(more), years, books, payments, papers, findings);
  }

  Declared with(FiscalYear year, UnaryOperator<Year> change) {
    var changed = new TreeMap<>(years);
    changed.put(year, change.apply(year(year)));
    return new Declared(
        declaration, subprojects, Map.copyOf(changed), books, payments, papers, findings);
  }

  /** Changes a running year; a year in any other stage stays as it is. */
  Declared withRunning(FiscalYear year, UnaryOperator<Year.Running> change) {
    return with(year, y -> y instanceof Year.Running running ? change.apply(running) : y);
  }

  Declared withBook(FiscalYear year, UnaryOperator<Book> change) {
    var changed = new HashMap<>(books);
    changed.put(year, change.apply(book(year)));
    return new Declared(
        declaration, subprojects, years, Map.copyOf(changed), payments, papers, findings);
  }

  Declared with(ExpenditureId id, Payment payment) {
    var changed = new HashMap<>(payments);
    changed.put(id, payment);
    return new Declared(
        declaration, subprojects, years, books, Map.copyOf(changed), papers, findings);
  }

  /** With the event among the papers, whatever else it changes. */
  Declared filing(ProjectEvent event) {
    Papers filed = Filing.file(papers, event);
    return new Declared(declaration, subprojects, years, books, payments, filed, findings);
  }

  Declared with(FindingId id, Finding finding) {
    var changed = new HashMap<>(findings);
    changed.put(id, finding);
    return new Declared(
        declaration, subprojects, years, books, payments, papers, Map.copyOf(changed));
  }
}
