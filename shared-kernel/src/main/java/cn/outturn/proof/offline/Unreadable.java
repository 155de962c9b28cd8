package cn.outturn.proof.offline;

/** A file that is so damaged that nothing behind that place can be told. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message, null, false, false);
  }
}
