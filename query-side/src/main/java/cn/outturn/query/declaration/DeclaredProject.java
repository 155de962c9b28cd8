package cn.outturn.query.declaration;

import cn.outturn.project.Declaration;
import cn.outturn.project.ProjectCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer: a project's whole sheet, with its parts and what adds up.
 *
 * @param unitName as registered; absent where the unit's registration is not projected yet
 * @param subprojects as their own declarations tell them
 * @param version what the next command rests on ({@code If-Match})
 */
record DeclaredProject(
    ProjectCode code,
    @Nullable String unitName,
    @Nullable String departmentName,
    Declaration declaration,
    List<HorizonSheet> horizons,
    List<LedgerEntry> targetRevisions,
    List<Attached> attachments,
    List<Revision> revisions,
    List<Review> reviews,
    List<Approval> approvals,
    List<Setback> setbacks,
    List<Subproject> subprojects,
    List<SubprojectSum> subprojectSums,
    List<Check> checks,
    @Nullable String closed,
    long version,
    Instant recordedAt) {

  static DeclaredProject of(Found found, List<Subproject> parts) {
    Sheet sheet = found.sheet();
    List<SubprojectSum> sums = Sums.ofParts(sheet.horizons(), sheet.subprojects(), parts);
    return new DeclaredProject(
        found.code(),
        found.unitName(),
        found.departmentName(),
        sheet.declaration(),
        sheet.horizons(),
        sheet.targetRevisions(),
        sheet.attachments(),
        sheet.revisions(),
        sheet.reviews(),
        sheet.approvals(),
        sheet.setbacks(),
        parts,
        sums,
        Sums.checks(sheet.horizons(), sums),
        sheet.closed(),
        found.version(),
        found.recordedAt());
  }

  /** What SQL finds of the project itself. */
  record Found(
      ProjectCode code,
      @Nullable String unitName,
      @Nullable String departmentName,
      Sheet sheet,
      long version,
      Instant recordedAt) {}
}
