package cn.outturn.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.proof.HeadKeys;
import cn.outturn.query.question.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The district's log, its signed heads, and proofs under one of them to take away. */
@RestController
@OfEventTable
@Asks(Question.PROOF)
@RequestMapping("/api/proof")
@Tag(name = "Proof 存证")
class ProofController {

  private static final String HEAD = "The head's size, or last";
  private static final String EARLIER = "The size of a head that the log has to begin with";

  private final Heads heads;
  private final Proofs proofs;
  private final HeadKeys keys;

  ProofController(Heads heads, Proofs proofs, HeadKeys keys) {
    this.heads = heads;
    this.proofs = proofs;
    this.keys = keys;
  }

  @GetMapping
  @Operation(summary = "How far is the log of events, and what was signed last? (存证日志)")
  LogState log(Scope scope) {
    var edge = proofs.edge(scope);
    return new LogState(edge.size(), edge.root(), heads.newest(scope).orElse(null));
  }

  @GetMapping("/keys")
  @Operation(summary = "The public keys that heads are verified with (验签公钥)")
  List<ShownKey> keys(Scope scope) {
    return ShownKey.of(keys);
  }

  @GetMapping("/heads")
  @Operation(summary = "Every head that was signed, newest first (签名树头)")
  Page<SignedHead> heads(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope) {
    return heads.all(scope, page, size);
  }

  @GetMapping("/heads/{id}")
  @Operation(summary = "One head; its note is what a verifier takes (树头)")
  SignedHead head(@Parameter(description = HEAD) @PathVariable String id, Scope scope) {
    return heads.named(scope, id);
  }

  @GetMapping("/heads/{id}/projects/{code}/events/{version}")
  @Operation(summary = "That one event of a project stands in the log (单个事件的存证)")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  EventProof event(
      @Parameter(description = HEAD) @PathVariable String id,
      @PathVariable ProjectCode code,
      @PathVariable long version,
      Scope scope) {
    String stream = new ProjectId(scope.district(), code).toString();
    return proofs.event(scope, heads.named(scope, id), stream, version);
  }

  @GetMapping(path = "/heads/{id}/projects/{code}", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(summary = "All events of a project with their proofs, as lines (项目存证包)")
  void project(
      @Parameter(description = HEAD) @PathVariable String id,
      @PathVariable ProjectCode code,
      @Parameter(description = EARLIER) @RequestParam(required = false) @Nullable String earlier,
      Scope scope,
      HttpServletResponse answer)
      throws IOException {
    String stream = new ProjectId(scope.district(), code).toString();
    SignedHead head = heads.named(scope, id);
    send(
        answer,
        code + "-" + head.size(),
        proofs.stream(scope, head, named(scope, earlier), stream));
  }

  @GetMapping(path = "/heads/{id}/district", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(summary = "The events of the district itself with their proofs (区县存证包)")
  void district(
      @Parameter(description = HEAD) @PathVariable String id,
      @Parameter(description = EARLIER) @RequestParam(required = false) @Nullable String earlier,
      Scope scope,
      HttpServletResponse answer)
      throws IOException {
    String stream = scope.district().value();
    SignedHead head = heads.named(scope, id);
    send(
        answer,
        stream + "-" + head.size(),
        proofs.stream(scope, head, named(scope, earlier), stream));
  }

  @GetMapping(path = "/heads/{id}/growth", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(summary = "That the log only grew since an earlier head (一致性证明)")
  void growth(
      @Parameter(description = HEAD) @PathVariable String id,
      @Parameter(description = EARLIER) @RequestParam String earlier,
      Scope scope,
      HttpServletResponse answer)
      throws IOException {
    SignedHead head = heads.named(scope, id);
    send(answer, "growth-" + head.size(), proofs.growth(scope, head, heads.named(scope, earlier)));
  }

  @GetMapping(path = "/heads/{id}/leaves", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(summary = "The hashes of all events, and nothing of what they say (全部叶哈希)")
  void leaves(
      @Parameter(description = HEAD) @PathVariable String id,
      Scope scope,
      HttpServletResponse answer)
      throws IOException {
    SignedHead head = heads.named(scope, id);
    begin(answer, "leaves-" + head.size());
    Writer out = new BufferedWriter(new OutputStreamWriter(answer.getOutputStream(), UTF_8));
    proofs.leaves(scope, head, line -> write(line, out));
    out.flush();
  }

  private @Nullable SignedHead named(Scope scope, @Nullable String earlier) {
    return earlier == null ? null : heads.named(scope, earlier);
  }

  private static void begin(HttpServletResponse answer, String name) {
    answer.setContentType("text/plain;charset=UTF-8");
    answer.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof-%s.txt\"".formatted(name));
  }

  private static void send(HttpServletResponse answer, String name, String text)
      throws IOException {
    begin(answer, name);
    answer.getOutputStream().write(text.getBytes(UTF_8));
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
