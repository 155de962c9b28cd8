package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Target;
import cn.outturn.papers.Papers;
import cn.outturn.project.CheckId;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks of what one part of a project has from another. */
final class CopyChecks {

  static final List<Check> ALL =
      List.of(
          new Check(
              new CheckId("indicators-copied-across-parts"),
              1,
              new FiscalYear(2015),
              Scope.DECLARATION,
              Kind.SCOPE,
              Severity.MEDIUM,
              "两个子项目除数量指标外的指标完全相同",
              "Two parts have the very same indicators but for quantities",
              "财预〔2015〕88号：指标与项目内容相关",
              dossier -> PartChecks.ofParts(dossier, CopyChecks::copiedAcrossParts)));

  /** What an indicator says, whatever its id. */
  private record Content(LevelTwo level, String name, Target target, @Nullable String unit) {}

  private CopyChecks() {}

  private static Outcome copiedAcrossParts(Dossier dossier, List<ProjectCode> codes) {
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      for (ProjectCode other : codes.subList(i + 1, codes.size())) {
        ProjectCode one = codes.get(i);
        Set<Content> contents = contents(PartChecks.papers(dossier, one), dossier.year());
        if (contents.size() > 1
            && contents.equals(contents(PartChecks.papers(dossier, other), dossier.year()))) {
          String names =
              contents.stream().map(Content::name).sorted().collect(Collectors.joining("、"));
          String pointer = "/goals/" + dossier.year();
          found.add(
              new Contradiction(
                  one + "+" + other,
                  List.of(Place.of(one, pointer, names), Place.of(other, pointer, names)),
                  String.valueOf(contents.size()),
                  null));
        }
      }
    }
    return Outcome.of(found);
  }

  private static Set<Content> contents(Papers papers, FiscalYear year) {
    return papers.indicators(year).stream()
        .filter(indicator -> indicator.levelTwo() != LevelTwo.QUANTITY)
        .map(CopyChecks::content)
        .collect(Collectors.toSet());
  }

  private static Content content(Indicator indicator) {
    return new Content(
        indicator.levelTwo(), indicator.name(), indicator.target(), indicator.unit());
  }
}
