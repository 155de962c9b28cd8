package cn.outturn.query.district;

import cn.outturn.document.BasisDocument;
import cn.outturn.rules.RuleSetRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rule set of the district's own; its numbers stand among the rule sets. */
record OwnRules(RuleSetRef ruleSet, @Nullable BasisDocument document, Instant at) {

  static OwnRules of(OwnRulesRow row) {
    return new OwnRules(row.rules().ref(), row.document(), row.definedAt());
  }
}
