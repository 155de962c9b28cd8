package cn.outturn.deploy.crash;

/**
 * A command that was accepted, as far as its client knows.
 *
 * @param version of its stream that it was told
 */
record Acknowledged(Step step, String ifMatch, long version) {

  /** The place where its last event has to be. */
  Stored.Place place() {
    return new Stored.Place(step.stream(), step.key());
  }
}
