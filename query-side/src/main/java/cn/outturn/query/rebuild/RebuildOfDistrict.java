package cn.outturn.query.rebuild;

import cn.outturn.caller.UserId;
import cn.outturn.query.rebuild.RebuildJob.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as a district sees it: its result here, and whether it was swapped.
 *
 * @param askedBy the operator's account
 * @param comparedAt when the two were compared
 * @param endedAt when it was swapped, or discarded or stopped without changing anything
 * @param found in this district, of all projections rebuilt
 */
record RebuildOfDistrict(
    long id,
    State state,
    UserId askedBy,
    Instant startedAt,
    Instant comparedAt,
    @Nullable Instant endedAt,
    @Nullable UserId endedBy,
    RebuildFound found) {}
