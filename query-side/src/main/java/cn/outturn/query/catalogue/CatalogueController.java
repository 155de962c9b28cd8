package cn.outturn.query.catalogue;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.glossary.Glossary;
import cn.outturn.glossary.Term;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service itself knows, the same for every district; nobody's data is in it. */
@RestController
@Asks(Question.CATALOGUE)
@Tag(name = "Catalogue 目录")
class CatalogueController {

  private final Glossary glossary = Glossary.load();

  @GetMapping("/api/glossary")
  @Operation(summary = "The field's terms in Chinese and English (术语表)")
  List<Term> glossary() {
    return glossary.terms();
  }

  @GetMapping("/api/refusals")
  @Operation(summary = "Every reason for which the service says no (拒绝原因)")
  List<Refusal> refusals() {
    return Arrays.stream(Rule.values()).map(Refusal::of).toList();
  }

  @GetMapping("/api/access")
  @Operation(summary = "Which role may do what, and how far it reaches (权限表)")
  List<AccessRow> access() {
    var table = AccessTable.shipped();
    return Stream.concat(
            table.commands().entrySet().stream()
                .map(row -> AccessRow.of(row.getKey(), true, row.getValue())),
            table.questions().entrySet().stream()
                .map(row -> AccessRow.of(row.getKey().name(), false, row.getValue())))
        .toList();
  }
}
