package cn.outturn.query.proof;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.query.question.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Is every event still what it was when it was stored? Compared in the background. */
@RestController
@OfEventTable
@Asks(Question.PROOF)
@RequestMapping("/api/proof/verifications")
@Tag(name = "Proof 存证")
class VerificationController {

  private final Verifications verifications;
  private final VerificationRunner runner;

  VerificationController(Verifications verifications, VerificationRunner runner) {
    this.verifications = verifications;
    this.runner = runner;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Compare all events of the district with its log, in the background (核验)")
  ResponseEntity<VerificationJob> ask(Scope scope, Caller caller) {
    VerificationJob job = verifications.ask(scope, caller.user());
    runner.wake();
    return ResponseEntity.accepted()
        .location(URI.create("/api/proof/verifications/" + job.id()))
        .body(job);
  }

  @GetMapping
  @Operation(summary = "Every verification of the district, newest first (核验记录)")
  Page<VerificationJob> list(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope) {
    return verifications.all(scope, page, size);
  }

  @GetMapping("/{id}")
  @Operation(summary = "How far it is, and how many damages it has found (核验结果)")
  VerificationJob job(@PathVariable UUID id, Scope scope) {
    return verifications.named(scope, id);
  }

  @GetMapping("/{id}/damages")
  @Operation(summary = "Each damage by event and field (受损明细)")
  Page<FoundDamage> damages(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope) {
    return verifications.damages(scope, id, page, size);
  }
}
