package cn.outturn.query.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.query.district.Acting;
import cn.outturn.query.district.RuleBook;
import cn.outturn.query.question.Page;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What would other rules have given a whole district's year? Worked out in the background. */
@RestController
@Asks(Question.SCORING)
@RequestMapping("/api/scorings")
@Tag(name = "Scoring again 重新评分")
class ScoringJobController {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,80}");

  private final ScoringJobs jobs;
  private final Results results;
  private final RuleBook rules;
  private final Acting acting;
  private final ScoringRunner runner;

  ScoringJobController(
      ScoringJobs jobs, Results results, RuleBook rules, Acting acting, ScoringRunner runner) {
    this.jobs = jobs;
    this.results = results;
    this.rules = rules;
    this.acting = acting;
    this.runner = runner;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Score a whole year again under one rule set, in the background (年度重新评分)")
  @ApiResponse(
      responseCode = "202",
      headers =
          @Header(
              name = HttpHeaders.LOCATION,
              description = "Where to ask how far it is",
              schema = @Schema(type = "string", format = "uri-reference")))
  ResponseEntity<ScoringJob> ask(
      @RequestBody ScoreYearAgain asked,
      @Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      Scope scope,
      Caller caller) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw new Refused(
          Rule.IDEMPOTENCY_KEY_REQUIRED, key == null ? "there is none" : "it has another form");
    }
    acting.verify(scope.district());
    rules.named(scope, asked.ruleSet());
    ScoringJob job = jobs.ask(asked, scope, caller.user(), key);
    runner.wake();
    return ResponseEntity.accepted().location(URI.create("/api/scorings/" + job.id())).body(job);
  }

  @GetMapping
  @Operation(summary = "The years the district has had scored again, newest first (评分任务)")
  Page<ScoringJob> list(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope) {
    return jobs.of(scope, page, size);
  }

  @GetMapping("/{id}")
  @Operation(summary = "How far it is (任务进度)")
  ScoringJob job(@PathVariable UUID id, Scope scope) {
    return jobs.find(scope, id).orElseThrow(() -> new Refused(Rule.SCORING_UNKNOWN, id.toString()));
  }

  @GetMapping(
      path = "/{id}/result",
      produces = {MediaType.APPLICATION_NDJSON_VALUE, "text/csv"})
  @Operation(summary = "A line for every row and total, as JSON lines or CSV (评分结果下载)")
  @ApiResponse(
      responseCode = "200",
      description = "JSON lines, or CSV in UTF-8 with a byte order mark; one line a row and total",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
            schema = @Schema(implementation = ResultLine.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  void result(
      @PathVariable UUID id,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
          @Nullable String accept,
      Scope scope,
      HttpServletResponse answer)
      throws IOException {
    ScoringJob job = job(id, scope);
    switch (job.state()) {
      case QUEUED, RUNNING -> throw new Refused(Rule.SCORING_UNFINISHED, job.state().name());
      case FAILED -> throw new Refused(Rule.SCORING_FAILED, String.valueOf(job.error()));
      case DONE -> write(job, ResultForm.accepted(accept), scope, answer);
    }
  }

  private void write(ScoringJob job, ResultForm form, Scope scope, HttpServletResponse answer)
      throws IOException {
    answer.setContentType(form.mediaType() + ";charset=UTF-8");
    answer.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"scoring-%s-%s-v%d.%s\""
            .formatted(job.year(), job.ruleSet().key(), job.ruleSet().version(), form.extension()));
    Writer out = new BufferedWriter(new OutputStreamWriter(answer.getOutputStream(), UTF_8));
    out.write(form.head());
    results.each(scope, UUID.fromString(job.id()), line -> write(form.line(line), out));
    out.flush();
  }

  /** Ends the reading, too, once nobody takes it any more. */
  private static void write(String line, Writer out) {
    try {
      out.write(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
