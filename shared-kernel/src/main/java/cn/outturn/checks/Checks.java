package cn.outturn.checks;

import cn.outturn.project.CheckId;
import cn.outturn.time.FiscalYear;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All checks. A group is a file; a check is one entry of its list. */
public final class Checks {

  private static final List<Check> ALL =
      Stream.of(
              AssessmentChecks.ALL,
              ClaimChecks.ALL,
              CopyChecks.ALL,
              DateChecks.ALL,
              DeclarationChecks.ALL,
              DetailChecks.ALL,
              DeviationChecks.ALL,
              DocumentChecks.ALL,
              FigureChecks.ALL,
              HorizonChecks.ALL,
              IdentityChecks.ALL,
              IndicatorChecks.ALL,
              LevelChecks.ALL,
              ListingChecks.ALL,
              MeasureChecks.ALL,
              MoneyChecks.ALL,
              OtherYearChecks.ALL,
              OwnRuleChecks.ALL,
              PartChecks.ALL,
              RateChecks.ALL,
              ScoreChecks.ALL,
              SheetChecks.ALL,
              SpendingChecks.ALL,
              TargetChecks.ALL,
              TextChecks.ALL,
              WeightChecks.ALL,
              YearChecks.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Check::id).thenComparing(Check::version))
          .toList();

  private Checks() {}

  /** Every version of every check. */
  public static List<Check> all() {
    return ALL;
  }

  public static Optional<Check> find(CheckId id, int version) {
    return ALL.stream()
        .filter(check -> check.id().equals(id) && check.version() == version)
        .findFirst();
  }

  /** None for a check that nobody asks any more: what it found stays as it is. */
  public static Optional<Scope> scopeOf(CheckId id) {
    return ALL.stream().filter(check -> check.id().equals(id)).map(Check::scope).findFirst();
  }

  /** The newest version of each check that is asked for the year. */
  public static List<Check> inForce(FiscalYear year) {
    var newest = new TreeMap<CheckId, Check>();
    ALL.stream()
        .filter(check -> check.since().compareTo(year) <= 0)
        .forEach(check -> newest.put(check.id(), check));
    return List.copyOf(newest.values());
  }
}
