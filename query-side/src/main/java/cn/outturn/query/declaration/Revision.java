package cn.outturn.query.declaration;

import cn.outturn.caller.UserId;
import java.time.Instant;

/** A change of the declaration itself; what it changed is told by the project's history. */
record Revision(String reason, UserId by, Instant at, long version) {}
