package cn.outturn.query.district;

import cn.outturn.document.BasisDocument;
import cn.outturn.rules.RuleSetRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule set the district has adopted.
 *
 * @param from first day on which it holds; a fiscal year is judged by the rules of its last day
 */
record AdoptedRules(
    LocalDate from, RuleSetRef ruleSet, @Nullable BasisDocument document, Instant at) {}
