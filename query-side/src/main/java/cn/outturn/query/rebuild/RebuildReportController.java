package cn.outturn.query.rebuild;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.query.question.Page;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Did the answers show what the events say? What rebuilds have found, and what became of it. */
@RestController
@Asks(Question.REBUILDS)
@RequestMapping("/api/rebuilds")
@Tag(name = "Rebuilds 重建比对")
class RebuildReportController {

  private final RebuildReports reports;

  RebuildReportController(RebuildReports reports) {
    this.reports = reports;
  }

  @GetMapping
  @Operation(summary = "Rebuilds that compared the district, newest first (重建比对记录)")
  Page<RebuildOfDistrict> list(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope) {
    return reports.list(scope, page, size);
  }

  @GetMapping("/{id}")
  @Operation(summary = "What a rebuild found here, row by row: shown and rebuilt (重建比对报告)")
  RebuildReportOfDistrict report(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String projection,
      @RequestParam(required = false) RebuildDifference.@Nullable Kind kind,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size,
      Scope scope) {
    return new RebuildReportOfDistrict(
        reports
            .find(scope, id)
            .orElseThrow(() -> new Refused(Rule.REBUILD_UNKNOWN, Long.toString(id))),
        reports.projections(scope, id),
        reports.differences(scope, id, projection, kind, page, size));
  }
}
