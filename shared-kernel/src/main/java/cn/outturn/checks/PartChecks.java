package cn.outturn.checks;

import cn.outturn.money.Money;
import cn.outturn.papers.Papers;
import cn.outturn.papers.Request;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Declaration;
import cn.outturn.project.Place;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Checks of a project against the sub-projects that it takes in. */
final class PartChecks {

  static final List<Check> ALL =
      List.of(
          check(
              "unit-against-parts",
              Kind.STRUCTURE,
              "总项目与子项目的实施单位不同",
              "A project and its part are carried out by different units",
              "项目支出绩效目标申报表：实施单位",
              PartChecks::unitAgainstParts),
          check(
              "parts-against-parent",
              Kind.ARITHMETIC,
              "子项目申请数之和不等于总项目申请数",
              "The parts' requests don't add up to the project's",
              "项目支出绩效目标申报表：年度资金申请总额",
              PartChecks::partsAgainstParent));

  private PartChecks() {}

  private static Check check(
      String id,
      Kind kind,
      String zh,
      String en,
      String source,
      BiFunction<Dossier, List<ProjectCode>, Outcome> look) {
    return Check.first(
        id,
        Scope.DECLARATION,
        kind,
        Severity.HIGH,
        zh,
        en,
        source,
        dossier -> ofParts(dossier, look));
  }

  /** A project without parts has nothing to contradict; a part without papers can't be judged. */
  static Outcome ofParts(Dossier dossier, BiFunction<Dossier, List<ProjectCode>, Outcome> look) {
    for (ProjectCode part : dossier.papers().subprojects()) {
      if (!dossier.parts().containsKey(part)) {
        return new Outcome.Insufficient("/subprojects/" + part);
      }
    }
    return look.apply(dossier, dossier.papers().subprojects());
  }

  private static Outcome unitAgainstParts(Dossier dossier, List<ProjectCode> codes) {
    Declaration own = dossier.papers().declaration();
    List<Contradiction> found = new ArrayList<>();
    for (ProjectCode code : codes) {
      Declaration part = papers(dossier, code).declaration();
      if (own == null || part == null) {
        return new Outcome.Insufficient("/unit");
      }
      if (!own.unit().equals(part.unit())) {
        found.add(
            new Contradiction(
                code.value(),
                List.of(Place.at("/unit", own.unit()), Place.of(code, "/unit", part.unit())),
                part.unit().value(),
                own.unit().value()));
      }
    }
    return Outcome.of(found);
  }

  private static Outcome partsAgainstParent(Dossier dossier, List<ProjectCode> codes) {
    if (codes.isEmpty()) {
      return new Outcome.Passed();
    }
    String pointer = "/requests/%s/funding".formatted(dossier.year());
    Request own = dossier.papers().request(dossier.year()).orElse(null);
    List<Place> places = new ArrayList<>();
    Money sum = Money.ZERO;
    for (ProjectCode code : codes) {
      Request part = papers(dossier, code).request(dossier.year()).orElse(null);
      if (own == null || part == null) {
        return new Outcome.Insufficient(pointer);
      }
      sum = sum.plus(part.total());
      places.add(Place.of(code, pointer, part.total()));
    }
    if (own == null || sum.equals(own.total())) {
      return new Outcome.Passed();
    }
    places.addFirst(Place.at(pointer, own.total()));
    return Outcome.of(
        List.of(new Contradiction("total", places, sum.toString(), own.total().toString())));
  }

  static Papers papers(Dossier dossier, ProjectCode part) {
    return dossier.parts().getOrDefault(part, Papers.NONE);
  }
}
