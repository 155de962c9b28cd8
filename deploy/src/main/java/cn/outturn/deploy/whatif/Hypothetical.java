package cn.outturn.deploy.whatif;

import cn.outturn.refusal.Faults;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command that nobody sends.
 *
 * @param command its name, as the access table has it
 * @param as who would send it; left out: the caller
 * @param body of the command's own endpoint; what is wrong in it is refused as there
 */
record Hypothetical(
    @Schema(example = "ReviseTargets") String command,
    @Nullable Actor as,
    @Schema(
            type = "object",
            description = "The body of the command's own endpoint",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable JsonNode body) {

  Hypothetical {
    new Faults().present("/command", command).refuse();
  }
}
