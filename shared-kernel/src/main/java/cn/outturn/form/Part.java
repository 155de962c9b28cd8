package cn.outturn.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parts of a project's forms, in the order of the work. The first step of every path. */
enum Part {
  PROJECT,
  DECLARATION,
  CONTACTS,
  ATTACHMENTS,
  SUBPROJECTS,
  GOALS,
  BUDGET,
  TRANSFERS,
  REVIEW,
  FUNDS,
  PROGRESS,
  DEVIATIONS,
  ASSESSMENT,
  FINDINGS;

  String step() {
    return name().toLowerCase(Locale.ROOT);
  }

  Field at(Object... steps) {
    List<String> all = new ArrayList<>();
    all.add(step());
    for (Object step : steps) {
      all.add(Steps.of(step));
    }
    return new Field(all);
  }
}
