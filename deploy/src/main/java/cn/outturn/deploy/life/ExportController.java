package cn.outturn.deploy.life;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.caller.Caller;
import cn.outturn.deploy.ServesQueries;
import cn.outturn.district.DistrictId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything of the caller's district, to take away. */
@RestController
@Conditional(ServesQueries.class)
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
@RequestMapping("/api/district/export")
@Asks(Question.EXPORT)
@Tag(name = "Leaving and returning 导出与导入")
class ExportController {

  private static final String MANIFEST = "Outturn-Manifest";
  private static final int PART = 64 << 10;

  private final Export export;

  ExportController(Export export) {
    this.export = export;
  }

  @GetMapping(produces = "application/zip")
  @Operation(summary = "Everything of the suspended district in one archive (全部导出)")
  @ApiResponse(
      responseCode = "200",
      description = "The archive; Outturn-Manifest has the SHA-256 of the manifest in it",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  @ApiResponse(responseCode = "412", ref = "#/components/responses/stale")
  void export(Caller caller, HttpServletResponse answer) throws IOException {
    // Whole before the first byte leaves: who takes it slowly holds no connection to the database,
    // and what goes wrong is an answer, not an archive that ends too soon.
    Path file = Files.createTempFile("outturn-export-", ".zip");
    try {
      Exported exported = written(caller.district(), file);
      answer.setContentType("application/zip");
      answer.setContentLengthLong(Files.size(file));
      answer.setHeader(MANIFEST, exported.manifest().sha256());
      answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      answer.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"outturn-%s.zip\"".formatted(caller.district()));
      send(file, answer.getOutputStream(), () -> export.taken(exported, caller));
    } finally {
      Files.delete(file);
    }
  }

  private Exported written(DistrictId district, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return export.write(district, out);
    }
  }

  /** Taken before the end is sent: who holds all of it finds it recorded, and nobody else does. */
  private static void send(Path file, OutputStream out, Runnable beforeTheEnd) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] part = in.readNBytes(PART);
      while (part.length > 0) {
        byte[] next = in.readNBytes(PART);
        if (next.length == 0) {
          beforeTheEnd.run();
        }
        out.write(part);
        part = next;
      }
    }
  }

  @GetMapping("/manifest")
  @Operation(summary = "What an export would hold now, by the same reading (导出清单)")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  @ApiResponse(responseCode = "412", ref = "#/components/responses/stale")
  Manifest manifest(Caller caller, HttpServletResponse answer) throws IOException {
    Manifest manifest = export.write(caller.district(), OutputStream.nullOutputStream()).manifest();
    answer.setHeader(MANIFEST, manifest.sha256());
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return manifest;
  }
}
