package cn.outturn.query.findings;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.project.Contradiction;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a finding.
 *
 * @param by who acted; a contradiction is raised and settled by whoever changed the papers
 * @param version of the project at that step
 * @param computed what followed from the papers then; only where they were looked at
 * @param printed what they said instead; only where they were looked at
 * @param text the explanation, or the reason of the waiver
 * @param document of the waiver
 */
record Step(
    Act act,
    Instant at,
    UserId by,
    long version,
    @Nullable String computed,
    @Nullable String printed,
    @Nullable String text,
    @Nullable BasisDocument document) {

  static Step found(Act act, Recorded<ProjectEvent> as, Contradiction found) {
    return new Step(
        act, as.at(), as.by(), as.version(), found.computed(), found.printed(), null, null);
  }

  static Step said(
      Act act, Recorded<ProjectEvent> as, String text, @Nullable BasisDocument document) {
    return new Step(act, as.at(), as.by(), as.version(), null, null, text, document);
  }

  static Step settled(Recorded<ProjectEvent> as) {
    return new Step(Act.SETTLED, as.at(), as.by(), as.version(), null, null, null, null);
  }
}
