package cn.outturn.deploy.whatif;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What would have come of it.
 *
 * @param base the version of the project's last event that is not supposed; -1: there is none
 * @param steps one for each command
 * @param before as the project's questions answer at the base; none where it isn't declared there
 * @param after as they would answer then
 */
record Outcome(long base, List<Step> steps, @Nullable Figures before, Figures after) {

  Outcome {
    steps = List.copyOf(steps);
  }

  /** A command, and the events it would have made, in order. */
  record Step(String command, List<Supposed> events) {

    Step {
      events = List.copyOf(events);
    }
  }

  /**
   * An event that never happened.
   *
   * @param version that it would have had
   * @param event its stored name
   */
  record Supposed(long version, String event, @Schema(type = "object") JsonNode content) {}

  /** The answers of {@code GET /api/projects/{code}/…}, each in its own shape. */
  record Figures(
      @Schema(type = "object") JsonNode execution,
      @Schema(type = "object") JsonNode deviation,
      @Schema(type = "object") JsonNode assessments,
      @Schema(type = "object") JsonNode findings) {}
}
