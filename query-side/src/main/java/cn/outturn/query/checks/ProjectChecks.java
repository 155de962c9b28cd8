package cn.outturn.query.checks;

import cn.outturn.project.ProjectCode;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every check that is asked, in the version for the year.
 *
 * @param ruleSet the district's for the year; none where it has adopted none
 * @param version of the project: the last event these papers know
 */
record ProjectChecks(
    ProjectCode projectCode,
    FiscalYear year,
    @Nullable RuleSetRef ruleSet,
    long version,
    List<CheckAnswer> checks) {}
