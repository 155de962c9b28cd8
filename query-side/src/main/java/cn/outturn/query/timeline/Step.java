package cn.outturn.query.timeline;

import cn.outturn.project.ProjectCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of a project's history, and how things stood after it.
 *
 * @param form every filled field; absent unless asked for
 * @param answers what these questions answered as of this step, by their names; empty unless asked
 *     for
 */
record Step(
    ProjectCode project,
    StepLinks links,
    TimelineEvent event,
    @Nullable List<FieldValue> form,
    Map<String, JsonNode> answers) {

  /**
   * Where to walk.
   *
   * @param steps how many there are
   * @param previous absent at the first step
   * @param next absent at the last one
   */
  record StepLinks(
      long steps,
      String first,
      @Nullable String previous,
      String self,
      @Nullable String next,
      String last) {

    static StepLinks of(ProjectCode project, long version, long last, String shown) {
      String steps = "/api/projects/" + project + "/steps/";
      return new StepLinks(
          last + 1,
          steps + 0 + shown,
          version == 0 ? null : steps + (version - 1) + shown,
          steps + version + shown,
          version == last ? null : steps + (version + 1) + shown,
          steps + last + shown);
    }
  }
}
