package cn.outturn.query.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.caller.Role;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a project, who did it, why, and what did it change? */
@RestController
@Asks(Question.HISTORY)
@Tag(name = "History 历史")
class TimelineController {

  private final Timelines timelines;

  TimelineController(Timelines timelines) {
    this.timelines = timelines;
  }

  @GetMapping("/api/projects/{code}/timeline")
  @Operation(
      summary =
          "Every event with who, when, why and each field before and after; as JSON lines or CSV"
              + " the whole of it (变更时间轴)")
  @ApiResponse(
      responseCode = "200",
      description =
          "A page as JSON; all events as JSON lines, one an event; or as CSV in UTF-8 with a byte"
              + " order mark, one line a change",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = Timeline.class)),
        @Content(
            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
            schema = @Schema(implementation = TimelineEvent.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Nullable Timeline timeline(
      @PathVariable ProjectCode code,
      @Parameter(
              description =
                  "Changes of such fields alone: a path with all below it,"
                      + " /goals/2020/indicators/N1, or a part of a field's name, 指标值")
          @RequestParam
          @Nullable String field,
      @Parameter(description = "The account that acted") @RequestParam @Nullable String actor,
      @Parameter(description = "A role that the account acted in") @RequestParam
          @Nullable Role role,
      @RequestParam @Nullable EventStage stage,
      @Parameter(description = "An event's stored name, e.g. TargetsRevised") @RequestParam
          @Nullable String type,
      @Parameter(description = "The first day of recording") @RequestParam @Nullable LocalDate from,
      @Parameter(description = "The last day of recording") @RequestParam @Nullable LocalDate to,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
          @Nullable String accept,
      Scope scope,
      Caller caller,
      HttpServletResponse answer)
      throws IOException {
    Page.verify(page, size);
    var filter = new TimelineFilter(field, actor, role, stage, type, from, to);
    List<Lived> all = filter.of(Lived.of(timelines.history(scope, code)));
    Optional<TimelineForm> whole = TimelineForm.accepted(accept);
    if (whole.isPresent()) {
      write(all, timelines.named(scope, caller, code, all), code, whole.get(), answer);
      return null;
    }
    List<Lived> part = Timeline.part(all, page, size);
    Named named = timelines.named(scope, caller, code, part);
    return new Timeline(
        part.stream().map(lived -> lived.told(named)).toList(), page, size, all.size());
  }

  private static void write(
      List<Lived> all,
      Named named,
      ProjectCode project,
      TimelineForm form,
      HttpServletResponse answer)
      throws IOException {
    answer.setContentType(form.mediaType() + ";charset=UTF-8");
    answer.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"timeline-%s.%s\"".formatted(project, form.extension()));
    Writer out = new BufferedWriter(new OutputStreamWriter(answer.getOutputStream(), UTF_8));
    out.write(form.head());
    for (Lived lived : all) {
      out.write(form.lines(lived.told(named)));
    }
    out.flush();
  }
}
