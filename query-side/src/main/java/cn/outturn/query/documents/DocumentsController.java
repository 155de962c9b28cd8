package cn.outturn.query.documents;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.AsOfNow;
import cn.outturn.query.question.Page;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** On which documents do the projects rest, and do their papers agree about them? */
@RestController
@Asks(Question.DOCUMENTS)
@RequestMapping("/api/documents")
@Tag(name = "Documents 依据文件")
class DocumentsController {

  private final DocumentsRepository documents;

  DocumentsController(DocumentsRepository documents) {
    this.documents = documents;
  }

  @GetMapping
  @Operation(summary = "The district's basis documents, each once (依据文件库)")
  Page<RegisteredDocument> register(
      @Parameter(description = "Part of a number, title, issuer or clause, with any brackets")
          @RequestParam
          @Nullable String search,
      @Parameter(description = "Part of an issuer's name") @RequestParam @Nullable String issuer,
      @Parameter(description = "The document's own year") @RequestParam @Nullable Integer year,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope within) {
    return documents.documents(within, filled(search), filled(issuer), year, page, size);
  }

  @GetMapping("/uses")
  @Operation(summary = "At which places of which papers a document stands (依据文件引用)")
  Page<DocumentUse> uses(
      @Parameter(description = "A number, with any brackets") @RequestParam @Nullable String number,
      @Parameter(description = "A whole title, for a document without a number") @RequestParam
          @Nullable String title,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope within) {
    return documents.uses(within, filled(number), filled(title), page, size);
  }

  /** Districts that grant it show what a document is, and no project of theirs. */
  @GetMapping("/conflicts")
  @Operation(summary = "Where papers disagree about a document (依据文件冲突)")
  List<Conflict> conflicts(
      @Parameter(description = "Whose papers: a project's, the district's, or also granted ones")
          @RequestParam(defaultValue = "DISTRICT")
          Reach scope,
      @Parameter(description = "The project, with the scope PROJECT") @RequestParam
          @Nullable ProjectCode project,
      Scope within) {
    return switch (scope) {
      case DISTRICT, GRANTED -> documents.conflicts(within, scope);
      case PROJECT -> {
        if (project == null) {
          throw new Refused(Rule.PARAMETER_MALFORMED, "project: which one, with scope PROJECT");
        }
        yield documents.conflicts(within, project);
      }
    };
  }

  /** What others have granted, only they have recorded. */
  @GetMapping("/grants")
  @AsOfNow
  @Operation(summary = "Who sees whose documents (依据文件开放)")
  Grants grants(Scope within) {
    return documents.grants(within);
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
