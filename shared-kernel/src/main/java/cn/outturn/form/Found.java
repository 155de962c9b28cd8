package cn.outturn.form;

import cn.outturn.project.Contradiction;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FindingEvent.*;
import cn.outturn.project.FindingId;

/** The list of findings: what a check has found, and what was said about it. */
final class Found {

  private Found() {}

  static void fill(Draft draft, FindingEvent event) {
    Field finding = at(event.finding());
    draft.stage(finding.at("stage"), event);
    switch (event) {
      case FindingRaised e -> {
        draft.put(finding, e, "finding", "contradiction");
        contradicted(draft, finding, e.contradiction());
      }
      case FindingReopened e -> {
        draft.put(finding, e, "finding", "contradiction");
        contradicted(draft, finding, e.contradiction());
      }
      case FindingExplained e -> draft.replace(finding.at("explanation"), e, "finding");
      case FindingWaived e -> draft.replace(finding.at("waiver"), e, "finding");
      case FindingSettled _ -> {}
    }
  }

  private static void contradicted(Draft draft, Field finding, Contradiction contradiction) {
    draft.replace(finding.at("contradiction"), contradiction);
  }

  private static Field at(FindingId id) {
    return Part.FINDINGS.at(id.check(), id.year() == null ? "project" : id.year(), id.key());
  }
}
