package cn.outturn.query.district;

import cn.outturn.access.Scope;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import java.util.Optional;

/** The rule sets a district can be judged by. */
public interface RuleBook {

  Optional<RuleSet> find(Scope scope, RuleSetRef ref);

  /**
   * @throws Refused if the district has no such rule set
   */
  default RuleSet named(Scope scope, RuleSetRef ref) {
    return find(scope, ref)
        .orElseThrow(() -> new Refused(Rule.RULE_SET_UNKNOWN, "there is no " + ref));
  }
}
