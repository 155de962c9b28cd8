package cn.outturn.query.checks;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.checks.Checks;
import cn.outturn.checks.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What do the checks say of the papers as they are now? */
@RestController
@Tag(name = "Checks 校验")
class ChecksController {

  private final Inquiry inquiry;

  ChecksController(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  @GetMapping("/api/projects/{code}/checks")
  @Asks(Question.CHECKS)
  @Operation(summary = "The checks on the papers as they are now; nothing is stored (预检)")
  ProjectChecks project(
      @PathVariable ProjectCode code,
      @RequestParam FiscalYear year,
      @Parameter(
              description =
                  "Without it all of them; the project as a whole is asked as if the year were"
                      + " submitted")
          @RequestParam
          @Nullable Scope scope,
      cn.outturn.access.Scope within) {
    List<Scope> scopes = scope == null ? List.of(Scope.values()) : List.of(scope);
    return inquiry.about(within, code, year, scopes);
  }

  /** The same for every district; nobody's data is in it. */
  @GetMapping("/api/checks")
  @Asks(Question.CATALOGUE)
  @Operation(summary = "Every version of every check (校验目录)")
  List<DescribedCheck> catalogue() {
    return Checks.all().stream().map(DescribedCheck::of).toList();
  }
}
