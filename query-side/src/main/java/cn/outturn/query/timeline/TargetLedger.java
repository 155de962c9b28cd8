package cn.outturn.query.timeline;

import cn.outturn.assessment.Shift;
import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Target;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every setting and every revision of the targets of a project.
 *
 * @param entries in the order of recording
 */
record TargetLedger(ProjectCode project, List<TargetEntry> entries) {

  /**
   * One indicator, set or changed by one event.
   *
   * @param version of the event
   * @param before absent: the sheet had no such indicator
   * @param after absent: the sheet has it no more
   * @param shift by the rules of the score; absent where the year wasn't scored, or only one side
   *     is there
   * @param reason of a revision; a sheet is set without one
   * @param approver of a revision; of a sheet that is set, who approved the year's declaration
   *     then, with document and day; absent while nobody has, and for sheets of several years
   */
  record TargetEntry(
      long version,
      Horizon horizon,
      IndicatorId indicator,
      String name,
      EntryKind kind,
      @Nullable TargetTerms before,
      @Nullable TargetTerms after,
      @Nullable Shift shift,
      @Nullable String reason,
      UserId by,
      @Nullable UserId approver,
      @Nullable BasisDocument document,
      Instant recorded,
      @Nullable LocalDate effective,
      TargetEffect effect) {}

  enum EntryKind {
    /** For the first time on that sheet. */
    SET,
    /** By another sheet in place of the one before. */
    CHANGED,
    REMOVED,
    /** While the year ran. */
    REVISED
  }

  /**
   * What an indicator is judged by.
   *
   * @param target operator and value
   * @param points weight in the score; absent where the form prints none
   */
  record TargetTerms(
      Target target,
      @Nullable String unit,
      @Nullable BigDecimal points,
      Polarity polarity,
      @Nullable QuarterPlan plan) {

    static @Nullable TargetTerms of(@Nullable Indicator row) {
      return row == null
          ? null
          : new TargetTerms(row.target(), row.unit(), row.points(), row.polarity(), row.plan());
    }
  }
}
