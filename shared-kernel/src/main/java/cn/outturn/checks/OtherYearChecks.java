package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks of what belongs to another year than the papers it stands in. */
final class OtherYearChecks {

  private static final Pattern PLAN_OF_A_YEAR =
      Pattern.compile("(20\\d{2})\\s*年(?:(?!20\\d{2}\\s*年)[^；;，,。]){0,40}?(?:方案|计划|要点)");
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");

  /** Words by which a paper names another year on purpose. */
  private static final Pattern COMPARING = Pattern.compile("上年|上一年|结转|较|同比|比20");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "document-of-another-year",
              Scope.DECLARATION,
              Kind.REFERENCE,
              Severity.LOW,
              "依据的是以前年度的方案或计划",
              "It rests on the plan of an earlier year",
              "填报实践：年度方案只管当年",
              OtherYearChecks::documentOfAnotherYear),
          Check.first(
              "date-of-another-year",
              Scope.ASSESSMENT,
              Kind.DATE,
              Severity.MEDIUM,
              "本年度的数据写着别的年份",
              "A figure of this year is dated to another year",
              "填报实践：自评只反映评价年度",
              OtherYearChecks::dateOfAnotherYear));

  private OtherYearChecks() {}

  private static Outcome documentOfAnotherYear(Dossier dossier) {
    List<Place> texts = new ArrayList<>();
    for (Cited cited : Cited.in(dossier.papers())) {
      texts.add(cited.at("title", cited.document().title()));
    }
    for (Indicator row : dossier.papers().indicators(dossier.year())) {
      texts.add(Place.at("/goals/%s/%s/basis".formatted(dossier.year(), row.id()), row.basis()));
    }
    texts.removeIf(place -> place.text() == null);
    Map<String, List<Place>> older = new TreeMap<>();
    for (Place place : texts) {
      PLAN_OF_A_YEAR
          .matcher(Objects.requireNonNull(place.text()))
          .results()
          .map(plan -> plan.group(1))
          .filter(year -> Integer.parseInt(year) < dossier.year().value())
          .distinct()
          .forEach(year -> older.computeIfAbsent(year, _ -> new ArrayList<>()).add(place));
    }
    return texts.isEmpty()
        ? new Outcome.Insufficient("/basis")
        : Outcome.of(
            older.entrySet().stream()
                .map(
                    entry ->
                        new Contradiction(
                            entry.getKey(),
                            entry.getValue(),
                            dossier.year().toString(),
                            entry.getKey()))
                .toList());
  }

  private static Outcome dateOfAnotherYear(Dossier dossier) {
    List<Stated> all = Stated.of(dossier, _ -> true);
    return all.isEmpty()
        ? new Outcome.Insufficient("/assessments/%s/claims".formatted(dossier.year()))
        : Outcome.of(
            all.stream()
                .filter(stated -> !COMPARING.matcher(stated.what()).find())
                .flatMap(
                    stated ->
                        YEAR.matcher(stated.what())
                            .results()
                            .map(found -> found.group(1))
                            .filter(year -> !year.equals(dossier.year().toString()))
                            .limit(1)
                            .map(
                                year ->
                                    new Contradiction(
                                        stated.what(),
                                        List.of(stated.place()),
                                        dossier.year().toString(),
                                        year)))
                .toList());
  }
}
