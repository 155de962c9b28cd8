package cn.outturn.deploy.life;

/** What an archive that was written holds, and how much had been recorded then. */
record Exported(Manifest manifest, Extent extent) {}
