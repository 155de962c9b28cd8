package cn.outturn.deploy;

/** What is configured would lose or mix up data; the message tells what to change. */
public final class StartRefused extends RuntimeException {

  public StartRefused(String message) {
    super(message);
  }
}
