package cn.outturn.checks;

import cn.outturn.indicator.Target;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Declaration;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of when a project is to begin, to end, and to have reached its targets. */
final class DateChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "planned-dates-against-period",
              Scope.PROJECT,
              Kind.STRUCTURE,
              Severity.MEDIUM,
              "计划起止日期与项目实施周期不符",
              "The planned dates don't fit the years that the project runs",
              "项目基本信息表（附件1 表1）",
              DateChecks::plannedDatesAgainstPeriod),
          Check.first(
              "planned-dates-blank",
              Scope.PROJECT,
              Kind.MISSING,
              Severity.MEDIUM,
              "计划开始日期或计划完成日期未填",
              "The planned first or last day is blank",
              "财政项目支出绩效目标申报表",
              DateChecks::plannedDatesBlank),
          Check.first(
              "deadline-outside-year",
              Scope.DECLARATION,
              Kind.DATE,
              Severity.HIGH,
              "完成时限不在预算年度内",
              "The deadline lies outside the budget year",
              "财预〔2015〕88号",
              DateChecks::deadlineOutsideYear));

  private DateChecks() {}

  private static Outcome plannedDatesAgainstPeriod(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null
        || declaration.plannedStart() == null && declaration.plannedEnd() == null) {
      return new Outcome.Insufficient("/plannedEnd");
    }
    Period period = declaration.period();
    List<Contradiction> found = new ArrayList<>();
    compare(found, "plannedStart", declaration.plannedStart(), period.first(), period);
    compare(found, "plannedEnd", declaration.plannedEnd(), period.last(), period);
    return Outcome.of(found);
  }

  private static void compare(
      List<Contradiction> found,
      String field,
      @Nullable LocalDate planned,
      FiscalYear expected,
      Period period) {
    if (planned != null && !expected.holds(planned)) {
      found.add(
          new Contradiction(
              field,
              List.of(Place.at("/" + field, planned), Place.at("/period", period)),
              expected.toString(),
              planned.toString()));
    }
  }

  /**
   * Not every form asks for the days, and the period says the years. But one day alone says
   * nothing, and a part needn't run as long as its parent does.
   */
  private static Outcome plannedDatesBlank(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null) {
      return new Outcome.Insufficient("/plannedStart");
    }
    boolean start = declaration.plannedStart() == null;
    boolean end = declaration.plannedEnd() == null;
    if (start && end && declaration.parent() == null) {
      return new Outcome.Insufficient("/plannedStart");
    }
    List<Contradiction> found = new ArrayList<>();
    if (start) {
      found.add(blank("plannedStart"));
    }
    if (end) {
      found.add(blank("plannedEnd"));
    }
    return Outcome.of(found);
  }

  private static Contradiction blank(String field) {
    return new Contradiction(field, List.of(Place.at("/" + field, null)), null, null);
  }

  private static Outcome deadlineOutsideYear(Dossier dossier) {
    return SheetRow.each(
        dossier,
        row ->
            row.indicator().target() instanceof Target.Deadline(LocalDate by)
                    && !row.year().holds(by)
                ? row.says(row.year().toString(), by.toString(), row.atTarget())
                : Optional.empty());
  }
}
