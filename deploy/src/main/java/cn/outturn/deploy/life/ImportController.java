package cn.outturn.deploy.life;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.caller.Caller;
import cn.outturn.deploy.ServesCommands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bringing the caller's district back. */
@RestController
@Conditional(ServesCommands.class)
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
@Asks(Question.IMPORT)
@Tag(name = "Leaving and returning 导出与导入")
class ImportController {

  private final Import importing;

  ImportController(Import importing) {
    this.importing = importing;
  }

  @PostMapping(path = "/api/district/import", consumes = "application/zip")
  @Operation(summary = "Bring the district back from its archive (导入恢复)")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  @ApiResponse(responseCode = "422", ref = "#/components/responses/inconsistent")
  ResponseEntity<Imported> bringBack(Caller caller, HttpServletRequest request) throws IOException {
    Path file = Files.createTempFile("outturn-import-", ".zip");
    try {
      Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
      Imported imported = importing.read(file, caller);
      return ResponseEntity.ok().header("Outturn-Position", imported.position()).body(imported);
    } finally {
      Files.delete(file);
    }
  }
}
