package cn.outturn.query.findings;

import cn.outturn.checks.Check;
import cn.outturn.checks.Checks;
import cn.outturn.checks.Kind;
import cn.outturn.district.UnitCode;
import cn.outturn.project.CheckId;
import cn.outturn.project.FindingId;
import cn.outturn.project.Place;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer.
 *
 * @param year none: it is about the project as a whole
 * @param kind none where the program knows the check no more
 * @param version of the check that found it last
 * @param places where the check looked
 * @param computed what follows from the papers
 * @param printed what they say instead
 * @param changedAt when the last step was taken
 * @param reopened how often
 * @param explanation the last one; none once a later fact has voided it
 * @param waiver the last one; none once a later fact has voided it
 * @param history every step, in order
 */
record FindingLine(
    ProjectCode projectCode,
    String projectName,
    UnitCode unit,
    FindingId finding,
    CheckId check,
    @Nullable FiscalYear year,
    Severity severity,
    @Nullable Kind kind,
    int version,
    State state,
    List<Place> places,
    @Nullable String computed,
    @Nullable String printed,
    Instant raisedAt,
    Instant changedAt,
    int reopened,
    @Nullable Explanation explanation,
    @Nullable Waiver waiver,
    List<Step> history) {

  /**
   * What is wrong, in words.
   *
   * @param source the regulation or practice that the check rests on
   */
  record Message(String zh, String en, String source) {

    private static Message of(Check check) {
      return new Message(check.zh(), check.en(), check.source());
    }
  }

  /** In the words of the check's version; none where the program knows it no more. */
  @JsonProperty(access = Access.READ_ONLY)
  @Nullable Message message() {
    return Checks.find(check, version).map(Message::of).orElse(null);
  }
}
