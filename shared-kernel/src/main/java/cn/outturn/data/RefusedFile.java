package cn.outturn.data;

/** A data file that is not what it must be; the message names the file, the line and the reason. */
public final class RefusedFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  public RefusedFile(String file, int line, String reason) {
    super("%s:%d: %s".formatted(file, line, reason));
    this.line = line;
    this.reason = reason;
  }

  /** Counted from 1; 0 where there is no such file. */
  public int line() {
    return line;
  }

  public String reason() {
    return reason;
  }
}
