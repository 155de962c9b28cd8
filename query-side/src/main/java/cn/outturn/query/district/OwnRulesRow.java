package cn.outturn.query.district;

import cn.outturn.district.DistrictId;
import cn.outturn.document.BasisDocument;
import cn.outturn.rules.RuleSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule set that a district has made itself, in {@code read_model.own_rule_set}.
 *
 * @param document it rests on, where it was named
 */
record OwnRulesRow(
    DistrictId districtId,
    String key,
    int version,
    RuleSet rules,
    @Nullable BasisDocument document,
    Instant definedAt) {}
