package cn.outturn.query.execution;

import cn.outturn.district.UnitCode;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a project's money is spent, year by year.
 *
 * @param addedUpFrom the parts whose money this is; empty: it holds its money itself
 * @param years every year that has an amount or a claim, in order
 * @param allYears over all of them, the rates on the sums of each phase
 */
record ProjectExecution(
    ProjectCode project,
    String name,
    UnitCode unit,
    @Nullable ProjectCode parent,
    List<ProjectCode> addedUpFrom,
    List<Year> years,
    Line allYears) {

  ProjectExecution {
    addedUpFrom = List.copyOf(addedUpFrom);
    years = List.copyOf(years);
  }

  /** Amounts with their rates side by side. */
  record Line(Amounts amounts, List<NamedRate> rates) {

    Line {
      rates = List.copyOf(rates);
    }
  }

  /**
   * One year.
   *
   * @param ownPlan what a parent's own form asks for, in fen; not counted, its parts' plans are
   * @param multiYear what the rate on {@code multi-year} is of
   * @param claims what the unit's papers state; apart from the facts, and perhaps against them
   */
  record Year(
      FiscalYear year,
      Amounts amounts,
      List<NamedRate> rates,
      List<Source> sources,
      @Nullable Money ownPlan,
      @Nullable MultiYear multiYear,
      List<Claimed> claims) {

    Year {
      rates = List.copyOf(rates);
      sources = List.copyOf(sources);
      claims = List.copyOf(claims);
    }
  }

  /**
   * One source of a year.
   *
   * @param source its code in the district's tree
   * @param carry the carry-overs that left or entered it
   */
  record Source(String source, Amounts amounts, List<NamedRate> rates, List<CarryOver> carry) {

    Source {
      rates = List.copyOf(rates);
      carry = List.copyOf(carry);
    }
  }
}
