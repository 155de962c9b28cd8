package cn.outturn.query.district;

import cn.outturn.district.DistrictId;
import cn.outturn.funding.FundingSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district's settings in {@code read_model.district}.
 *
 * @param suspension why it may only be read; absent: it may act
 * @param sources the tree in force, each source after the one above it
 * @param formerSources that stood in an earlier tree and are still named by old facts
 * @param ruleSets by the day from which they hold
 * @param calendars by year
 * @param version of the last event: what the next command rests on
 */
record DistrictRow(
    DistrictId districtId,
    String name,
    @Nullable String suspension,
    List<FundingSource> sources,
    List<FundingSource> formerSources,
    List<AdoptedRules> ruleSets,
    List<Calendar> calendars,
    long version,
    Instant recordedAt) {}
