package cn.outturn.query.operations;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.query.projection.DeadLetter;
import cn.outturn.query.projection.DeadLetters;
import cn.outturn.query.projection.Retry;
import cn.outturn.refusal.Faults;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Streams that the projections could not take in. */
@RestController
@Asks(Question.DEAD_LETTERS)
@RequestMapping("/api/operations/dead-letters")
@Tag(name = "Operations 运维")
class DeadLetterController {

  private final DeadLetters letters;
  private final Retry retry;

  DeadLetterController(DeadLetters letters, Retry retry) {
    this.letters = letters;
    this.retry = retry;
  }

  /** What became of a retry. */
  record Retried(String sequence, Retry.Result result) {}

  @GetMapping
  @Operation(summary = "Streams that could not be taken in, with the cause")
  List<DeadLetter> list() {
    return letters.list();
  }

  /** A stream's id has a slash where it is a project's: the pattern takes both parts. */
  @PostMapping("/{district}/{project}/retry")
  @Operation(summary = "Take a project's stream in again")
  Retried retryProject(@PathVariable String district, @PathVariable String project) {
    return retry(district + "/" + project);
  }

  @PostMapping("/{district}/retry")
  @Operation(summary = "Take a district's own stream in again")
  Retried retryDistrict(@PathVariable String district) {
    return retry(district);
  }

  private Retried retry(String stream) {
    Retry.Result result = retry.of(stream);
    if (result == Retry.Result.NOTHING_TO_RETRY) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "there is no dead letter of " + stream);
    }
    return new Retried(stream, result);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Give a dead letter up; the reason is logged")
  void discard(@PathVariable String id, @RequestParam String reason) {
    new Faults().text("/reason", reason, 1000).refuse();
    if (!letters.discard(id, reason)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no dead letter " + id);
    }
  }
}
