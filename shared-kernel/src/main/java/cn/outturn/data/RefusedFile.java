package cn.outturn.data;

/** A data file that is not what it must be; the message names the file, the line and the reason. */
public final class RefusedFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedFile(String file, int line, String reason) {
    super("%s:%d: %s".formatted(file, line, reason));
  }
}
