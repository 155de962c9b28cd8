package cn.outturn.checks;

import cn.outturn.project.Contradiction;
import cn.outturn.project.Declaration;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.util.List;
import java.util.stream.IntStream;

/** Checks of what a project is called and to whom it belongs. */
final class IdentityChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "department-blank",
              Scope.PROJECT,
              Kind.MISSING,
              Severity.MEDIUM,
              "主管部门未填",
              "The department in charge is blank",
              "项目支出绩效目标申报表：主管部门及代码",
              IdentityChecks::departmentBlank),
          Check.first(
              "several-names",
              Scope.PROJECT,
              Kind.STRUCTURE,
              Severity.LOW,
              "同一项目在材料中有几个名称",
              "The papers call one project by several names",
              "财办〔2020〕13号：项目名称唯一",
              IdentityChecks::severalNames));

  private IdentityChecks() {}

  private static Outcome departmentBlank(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null) {
      return new Outcome.Insufficient("/declaration");
    }
    return declaration.department() != null
        ? new Outcome.Passed()
        : Outcome.of(
            List.of(
                new Contradiction(
                    "department", List.of(Place.at("/department", null)), null, null)));
  }

  private static Outcome severalNames(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null) {
      return new Outcome.Insufficient("/declaration");
    }
    List<String> others = declaration.otherNames();
    return Outcome.of(
        IntStream.range(0, others.size())
            .mapToObj(
                i ->
                    new Contradiction(
                        others.get(i),
                        List.of(
                            Place.at("/name", declaration.name()),
                            Place.at("/otherNames/" + i, others.get(i))),
                        declaration.name(),
                        others.get(i)))
            .toList());
  }
}
