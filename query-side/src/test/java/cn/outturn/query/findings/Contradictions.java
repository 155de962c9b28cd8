package cn.outturn.query.findings;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.project.Contradiction;
import cn.outturn.project.FindingEvent.*;
import cn.outturn.project.FindingId;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.util.List;

/** What happens to findings, as far as a test needs it. */
public final class Contradictions {

  public static final FindingId OPERATOR = FindingId.parse("operator-against-note:2020:N5");
  static final FindingId RATES = FindingId.parse("rates-nobody-checks:2021:all");
  static final FindingId CLAUSE = FindingId.parse("clauses-nobody-checks:project:昆办通〔2019〕26号");
  static final UserId CLERK = new UserId("clerk-1");
  static final UserId BUREAU = new UserId("bureau-1");
  static final BasisDocument LETTER = BasisDocument.numbered("呈财绩〔2022〕3号");

  public static FindingRaised raised(FindingId id, Severity severity, String printed) {
    return new FindingRaised(id, 1, severity, contradiction(id, printed));
  }

  static FindingReopened reopened(FindingId id, String printed) {
    return new FindingReopened(id, 1, contradiction(id, printed));
  }

  public static FindingExplained explained(FindingId id, String explanation) {
    return new FindingExplained(id, explanation, CLERK);
  }

  static FindingWaived waived(FindingId id, String reason) {
    return new FindingWaived(id, reason, LETTER, BUREAU);
  }

  static FindingSettled settled(FindingId id) {
    return new FindingSettled(id);
  }

  static Contradiction contradiction(FindingId id, String printed) {
    return new Contradiction(
        id.key(), List.of(Place.at("/goals/2020/N5/target", printed)), "≥", printed);
  }

  private Contradictions() {}
}
