package cn.outturn.deploy.whatif;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.deploy.ServesCommands;
import cn.outturn.deploy.ServesQueries;
import cn.outturn.project.ProjectCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What if these commands were sent? */
@RestController
@Conditional({ServesCommands.class, ServesQueries.class})
@Asks(Question.WHAT_IF)
@Tag(name = "Audit 审计")
class WhatIfController {

  private final Suppositions suppositions;

  WhatIfController(Suppositions suppositions) {
    this.suppositions = suppositions;
  }

  @PostMapping("/api/projects/{code}/what-if")
  @Operation(
      summary = "Suppose commands on a copy of the project; nothing is stored (假设推演)",
      description =
          "Refused as the command's own endpoint would, with its pointers under"
              + " `/commands/<which>/body`.",
      parameters = @Parameter(ref = "#/components/parameters/Outturn-At-Least"))
  @ApiResponse(responseCode = "200", description = "What would have come of it")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/unknown")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  Outcome suppose(
      @PathVariable ProjectCode code, @RequestBody WhatIf asked, Caller caller, Scope scope) {
    return suppositions.of(code, asked, caller, scope);
  }
}
