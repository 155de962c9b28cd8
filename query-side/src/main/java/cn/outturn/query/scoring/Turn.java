package cn.outturn.query.scoring;

import cn.outturn.district.DistrictId;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;

/**
 * The job whose turn it is, as far as it is.
 *
 * @param reached the last project scored
 * @param lines written so far
 */
record Turn(
    DistrictId districtId,
    String id,
    FiscalYear year,
    RuleSetRef ruleSet,
    String reached,
    long lines) {}
