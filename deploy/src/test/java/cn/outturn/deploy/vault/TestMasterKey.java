package cn.outturn.deploy.vault;

/** A key for the tests of this JVM and for the processes that they start. */
public final class TestMasterKey {

  public static final String SETTING = "outturn.vault.master-key=" + MasterKey.made();

  private TestMasterKey() {}
}
