package cn.outturn.project;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.history.Stored;
import org.jspecify.annotations.Nullable;

/** The life of a finding. */
public sealed interface FindingEvent extends ProjectEvent {

  FindingId finding();

  /**
   * @param version of the check
   */
  @Stored("FindingRaised")
  record FindingRaised(
      FindingId finding, int version, Severity severity, Contradiction contradiction)
      implements FindingEvent {}

  @Stored("FindingExplained")
  record FindingExplained(FindingId finding, String explanation, UserId by)
      implements FindingEvent {}

  @Stored("FindingWaived")
  record FindingWaived(
      FindingId finding, String reason, @Nullable BasisDocument document, UserId by)
      implements FindingEvent {}

  /** A later fact has changed what was explained, waived or settled. */
  @Stored("FindingReopened")
  record FindingReopened(FindingId finding, int version, Contradiction contradiction)
      implements FindingEvent {}

  /** The contradiction is gone: the papers were corrected. */
  @Stored("FindingSettled")
  record FindingSettled(FindingId finding) implements FindingEvent {}
}
