package cn.outturn.query.timeline;

import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a project.
 *
 * @param version its place in the project's history, from 0
 * @param type the stored name
 * @param by the account that caused it, with the roles and the unit it had then
 * @param recorded when it was stored
 * @param effective the day the event itself names; absent where it names none
 * @param countsFrom the day from which a question as of {@code effectiveOn} takes it in
 * @param event its own id
 * @param request the idempotency key of the request that sent the command; all events of one
 *     command share it
 * @param cause the id of the command
 * @param correlation the id of the message with which it all began
 * @param changes before and after of each field; empty where it said what stood there already
 */
record TimelineEvent(
    long version,
    String type,
    Words title,
    EventStage stage,
    UserId by,
    List<Role> roles,
    @Nullable UnitCode unit,
    Instant recorded,
    @Nullable LocalDate effective,
    LocalDate countsFrom,
    @Nullable String reason,
    @Nullable BasisDocument document,
    @Nullable String event,
    @Nullable String request,
    @Nullable String cause,
    @Nullable String correlation,
    List<FieldChange> changes) {}
