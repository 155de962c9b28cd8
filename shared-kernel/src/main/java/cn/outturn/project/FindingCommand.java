package cn.outturn.project;

import cn.outturn.document.BasisDocument;
import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/** Answering what the checks have found, before the submission or after it. */
public sealed interface FindingCommand extends ProjectCommand {

  /** Says how a contradiction came about; it stands while the facts stay as they are. */
  record ExplainFinding(FindingId finding, String explanation) implements FindingCommand {
    public ExplainFinding {
      new Faults().present("/finding", finding).text("/explanation", explanation, 2000).refuse();
    }
  }

  /** The finance bureau lets a contradiction pass; it stands while the facts stay as they are. */
  record WaiveFinding(FindingId finding, String reason, @Nullable BasisDocument document)
      implements FindingCommand {
    public WaiveFinding {
      new Faults().present("/finding", finding).text("/reason", reason, 2000).refuse();
    }
  }
}
