package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.papers.Goals;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.time.Horizon;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of a year's target sheet as a whole: repeated rows, missing levels, a missing goal. */
final class SheetChecks {

  private static final Set<LevelTwo> COST =
      EnumSet.of(
          LevelTwo.COST, LevelTwo.ECONOMIC_COST, LevelTwo.SOCIAL_COST, LevelTwo.ECOLOGICAL_COST);

  private static final Pattern RULE_OR_BOUND =
      Pattern.compile("\\d\\s*分|(?:不[少低]于|不超过|不高于|至少|至多)\\s*\\d");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "indicator-repeated",
              Scope.DECLARATION,
              Kind.DUPLICATE,
              Severity.MEDIUM,
              "两项指标实为同一内容：名称相同，或指标值、依据和说明都相同",
              "Two rows are one: the same name, or the same target, basis and explanation",
              "财预〔2015〕88号",
              SheetChecks::indicatorRepeated),
          Check.first(
              "no-cost-indicator",
              Scope.DECLARATION,
              Kind.MISSING,
              Severity.MEDIUM,
              "没有成本指标",
              "The sheet has no cost indicator",
              "财预〔2015〕88号；财预〔2021〕101号",
              SheetChecks::noCostIndicator),
          Check.first(
              "goal-blank",
              Scope.DECLARATION,
              Kind.MISSING,
              Severity.MEDIUM,
              "年度目标未填，或照抄中长期目标",
              "The annual goal is blank, or a copy of the mid-term one",
              "财预〔2015〕88号",
              SheetChecks::goalBlank));

  private SheetChecks() {}

  private static Outcome indicatorRepeated(Dossier dossier) {
    return SheetRow.all(
        dossier,
        rows -> {
          List<Contradiction> found = new ArrayList<>();
          for (int second = 1; second < rows.size(); second++) {
            for (SheetRow first : rows.subList(0, second)) {
              if (repeats(first.indicator(), rows.get(second).indicator())) {
                found.add(repeated(first, rows.get(second)));
                break;
              }
            }
          }
          return found;
        });
  }

  private static Contradiction repeated(SheetRow first, SheetRow second) {
    return new Contradiction(
        first.indicator().id() + "+" + second.indicator().id(),
        List.of(
            first.at("name", first.indicator().name()),
            second.at("name", second.indicator().name())),
        null,
        second.target());
  }

  /** Blank cells are no likeness, nor is a scoring rule or a bound, which many rows share. */
  private static boolean repeats(Indicator one, Indicator other) {
    return one.levelTwo() == other.levelTwo()
        && (one.name().equals(other.name())
            || one.target().equals(other.target())
                && Objects.equals(one.unit(), other.unit())
                && same(one.basis(), other.basis())
                && same(said(one.note()), said(other.note())));
  }

  private static @Nullable String said(@Nullable String note) {
    return note == null || RULE_OR_BOUND.matcher(note).find() ? null : note;
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  private static Outcome noCostIndicator(Dossier dossier) {
    return SheetRow.all(
        dossier,
        rows ->
            rows.stream().anyMatch(row -> COST.contains(row.indicator().levelTwo()))
                ? List.of()
                : List.of(
                    new Contradiction(
                        "cost", List.of(Place.at("/goals/" + dossier.year(), null)), null, null)));
  }

  private static Outcome goalBlank(Dossier dossier) {
    Goals annual = dossier.papers().goals(dossier.year()).orElse(null);
    if (annual == null) {
      return new Outcome.Insufficient("/goals/" + dossier.year());
    }
    Place place = Place.at("/goals/%s/goal".formatted(dossier.year()), annual.goal());
    if (annual.goal() == null) {
      return Outcome.of(List.of(new Contradiction("goal", List.of(place), null, null)));
    }
    return Outcome.of(
        Horizons.sorted(dossier.papers().goals()).stream()
            .filter(
                sheet ->
                    sheet.getKey() instanceof Horizon.MidTerm
                        && Horizons.years(sheet.getKey()).contains(dossier.year())
                        && annual.goal().equals(sheet.getValue().goal()))
            .map(
                sheet ->
                    new Contradiction(
                        "goal-of-" + Horizons.text(sheet.getKey()),
                        List.of(
                            place,
                            Place.at(
                                "/goals/%s/goal".formatted(Horizons.text(sheet.getKey())),
                                sheet.getValue().goal())),
                        null,
                        null))
            .toList());
  }
}
