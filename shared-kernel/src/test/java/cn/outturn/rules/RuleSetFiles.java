package cn.outturn.rules;

import cn.outturn.data.DataFile;

/** Shipped rule set files, whole or with one place changed. */
public final class RuleSetFiles {

  private RuleSetFiles() {}

  /** The file of a shipped set, version 1. */
  static DataFile shipped(String key) {
    return DataFile.shipped("rules/" + key + ".v1.yaml");
  }

  static DataFile changedFile(String key, String before, String after) {
    DataFile file = shipped(key);
    if (!file.text().contains(before)) {
      throw new IllegalArgumentException(key + " doesn't say " + before);
    }
    return new DataFile(file.name(), file.text().replace(before, after));
  }

  public static RuleSet changed(String key, String before, String after) {
    return RuleSets.read(changedFile(key, before, after));
  }
}
