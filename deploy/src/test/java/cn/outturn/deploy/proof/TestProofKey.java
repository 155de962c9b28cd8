package cn.outturn.deploy.proof;

import cn.outturn.proof.SigningKey;

/** A key for the tests of this JVM and for the processes that they start. */
public final class TestProofKey {

  public static final String SETTING = "outturn.proof.private-key=" + SigningKey.made();

  /** Heads are signed when a test asks for one. */
  public static final String UNHURRIED = "outturn.proof.heads-every=365d";

  private TestProofKey() {}
}
