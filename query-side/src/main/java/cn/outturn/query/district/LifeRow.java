package cn.outturn.query.district;

import cn.outturn.district.DistrictId;
import cn.outturn.district.LifeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A district's life in {@code read_model.district_life}.
 *
 * @param since it was registered, suspended or resumed, whichever came last
 * @param reason that was given for it; a registration has none
 */
record LifeRow(
    DistrictId districtId, String name, LifeState state, Instant since, @Nullable String reason) {}
