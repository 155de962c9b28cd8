package cn.outturn.query.proof;

import cn.outturn.proof.Damage;
import cn.outturn.proof.EventField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A damage that a verification has found.
 *
 * @param number from 1, in the order of the log
 * @param stream and version of the event that is no longer as it was stored
 * @param leaf its place in the log
 * @param fields that were changed, where it can be told
 * @param place where else it is seen
 */
record FoundDamage(
    int number,
    Damage damage,
    @Nullable String stream,
    @Nullable Long version,
    @Nullable Long leaf,
    List<EventField> fields,
    @Nullable String place) {}
