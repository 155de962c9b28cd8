package cn.outturn.rules;

import cn.outturn.data.DataFile;
import java.util.List;
import java.util.Optional;

/** Rule sets to choose from, each key and version once. */
public final class RuleSets {

  private static final RuleSets SHIPPED =
      new RuleSets(
          List.of(
              shipped("mof-2020-10.v1"),
              shipped("mof-2021-101.v1"),
              shipped("linear-reverse.v1"),
              shipped("text-rule.v1")));

  private final List<RuleSet> all;

  private RuleSets(List<RuleSet> all) {
    this.all = all;
  }

  /** Those that come with the kernel: one file each under {@code cn/outturn/rules}. */
  public static RuleSets shipped() {
    return SHIPPED;
  }

  public Optional<RuleSet> find(RuleSetRef ref) {
    return all.stream().filter(rules -> rules.ref().equals(ref)).findFirst();
  }

  public List<RuleSet> all() {
    return all;
  }

  private static RuleSet shipped(String file) {
    return read(DataFile.shipped("rules/" + file + ".yaml"));
  }

  /** A rule set from its file, whose name must say what it holds: {@code key.vN.yaml}. */
  static RuleSet read(DataFile file) {
    RuleSet rules = file.as(RuleSet.class);
    String name = "%s.v%d.yaml".formatted(rules.ref().key(), rules.ref().version());
    if (!file.name().endsWith("/" + name)) {
      throw file.refused("/ref", "the file of " + rules.ref() + " must be named " + name);
    }
    return rules;
  }
}
