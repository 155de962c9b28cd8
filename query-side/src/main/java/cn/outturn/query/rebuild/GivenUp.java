package cn.outturn.query.rebuild;

/** Somebody has ended a job that is still at work: it ends without a word. */
final class GivenUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GivenUp(long job) {
    super("rebuild %d was ended by somebody".formatted(job));
  }
}
