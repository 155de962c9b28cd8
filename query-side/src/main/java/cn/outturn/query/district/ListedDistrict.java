package cn.outturn.query.district;

import cn.outturn.district.DistrictId;
import cn.outturn.district.LifeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the platform knows of a district: that it is there, and nothing of what it holds.
 *
 * @param since it is in that state
 * @param reason that was given for the state; a registration has none
 */
record ListedDistrict(
    DistrictId code, String name, LifeState state, Instant since, @Nullable String reason) {}
