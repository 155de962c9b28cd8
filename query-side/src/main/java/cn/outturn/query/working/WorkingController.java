package cn.outturn.query.working;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where does a figure come from? */
@RestController
@Asks(Question.WORKING)
@Tag(name = "Working 数据来源")
class WorkingController {

  private final Tracing tracing;

  WorkingController(Tracing tracing) {
    this.tracing = tracing;
  }

  @GetMapping("/api/working")
  @Operation(
      summary =
          "A figure of any answer: its formula, its rules, and the events that made it what it is"
              + " (数据来源)")
  Derivation of(
      @Parameter(
              description = "A question's path and parameters; a moment among them counts for it",
              schema = @Schema(type = "string", example = "/api/execution"))
          @RequestParam
          String of,
      @Parameter(
              description =
                  "JSON pointer to a figure of its answer; a line by its place, or by its keys as"
                      + " in /years/year=2020/amounts/executed",
              schema = @Schema(type = "string", example = "/total/amounts/executed"))
          @RequestParam
          String at,
      @Parameter(description = "Of a figure of several projects: what this one has in it")
          @RequestParam
          @Nullable ProjectCode project,
      @Parameter(description = "Of the events, or of the projects")
          @RequestParam(defaultValue = "1")
          int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope,
      Caller caller) {
    Page.verify(page, size);
    return tracing.traced(Of.parse(of), at, project, page, size, scope, caller);
  }
}
