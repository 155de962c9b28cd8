package cn.outturn.query.timeline;

import cn.outturn.project.ProjectCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be looked at in a step: the forms, or what a question answered then. */
enum StepView {
  FORM(""),
  DECLARATION(""),
  EXECUTION("/execution"),
  DEVIATION("/deviation"),
  ASSESSMENTS("/assessments"),
  FINDINGS("/findings"),
  COMPARISON("/comparison");

  private final String path;

  StepView(String path) {
    this.path = path;
  }

  String question(ProjectCode project) {
    return "/api/projects/" + project + path;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param show words of these; none: the form
   * @throws Refused if one is none of them
   */
  static Set<StepView> parse(List<String> show) {
    Set<StepView> views = EnumSet.noneOf(StepView.class);
    show.forEach(word -> views.add(parse(word)));
    return views.isEmpty() ? EnumSet.of(FORM) : views;
  }

  private static StepView parse(String word) {
    return Arrays.stream(values())
        .filter(view -> view.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "/show",
                    Rule.PARAMETER_MALFORMED,
                    "show: one of %s, not %s".formatted(in(EnumSet.allOf(StepView.class)), word)));
  }

  static String in(Set<StepView> views) {
    return views.stream().map(StepView::word).collect(Collectors.joining(","));
  }
}
