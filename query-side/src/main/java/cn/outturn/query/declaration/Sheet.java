package cn.outturn.query.declaration;

import cn.outturn.project.Declaration;
import cn.outturn.project.ProjectCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a project declares, as it is in force.
 *
 * @param horizons one a year and one a span of years, see {@link Horizons}
 * @param targetRevisions every change of an approved target, the oldest first
 * @param subprojects taken in by this project, in the order in which they were
 * @param closed why the project was closed; absent while it is not
 */
record Sheet(
    Declaration declaration,
    List<HorizonSheet> horizons,
    List<LedgerEntry> targetRevisions,
    List<Attached> attachments,
    List<Revision> revisions,
    List<Review> reviews,
    List<Approval> approvals,
    List<Setback> setbacks,
    List<ProjectCode> subprojects,
    @Nullable String closed) {}
