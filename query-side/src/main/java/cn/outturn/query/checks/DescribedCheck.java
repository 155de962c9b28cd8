package cn.outturn.query.checks;

import cn.outturn.checks.Check;
import cn.outturn.checks.Kind;
import cn.outturn.checks.Scope;
import cn.outturn.project.CheckId;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;

/**
 * One version of a check.
 *
 * @param since the first fiscal year it is asked for
 * @param zh what is wrong where it fails, in Chinese
 * @param en the same in English
 * @param source the regulation or practice it rests on
 */
record DescribedCheck(
    CheckId id,
    int version,
    FiscalYear since,
    Scope scope,
    Kind kind,
    Severity severity,
    String zh,
    String en,
    String source) {

  static DescribedCheck of(Check check) {
    return new DescribedCheck(
        check.id(),
        check.version(),
        check.since(),
        check.scope(),
        check.kind(),
        check.severity(),
        check.zh(),
        check.en(),
        check.source());
  }
}
