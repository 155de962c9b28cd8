package cn.outturn.project;

import cn.outturn.document.BasisDocument;
import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/** Why more was spent from a source than it had; recorded, so that it can be asked for. */
public record SpendingException(String reason, @Nullable BasisDocument document) {

  public SpendingException {
    new Faults().text("/reason", reason, 1000).refuse();
  }
}
