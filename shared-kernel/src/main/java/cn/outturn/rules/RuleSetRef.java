package cn.outturn.rules;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.regex.Pattern;

/** Which rules: the key of a rule set and its version. Every score carries one. */
public record RuleSetRef(String key, int version) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

  public RuleSetRef {
    new Faults()
        .present("/key", key)
        .when(
            key != null && !FORM.matcher(key).matches(),
            "/key",
            Rule.RULE_SET_UNKNOWN,
            "a rule set key has 2 to 40 small letters, digits and dashes")
        .when(version < 1, "/version", Rule.RULE_SET_UNKNOWN, "versions count from 1")
        .refuse();
  }

  @Override
  public String toString() {
    return key + " v" + version;
  }
}
