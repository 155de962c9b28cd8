package cn.outturn.caller;

/**
 * A message that doesn't say whose it is, or says it wrongly. It is never skipped: its stream stops
 * with this error, for a figure that went to the wrong district is worse than one that is missing.
 */
public final class Unattributable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unattributable(String message) {
    super(message);
  }
}
