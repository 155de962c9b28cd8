package cn.outturn.query.declaration;

import cn.outturn.caller.UserId;
import cn.outturn.project.Attachment;
import java.time.Instant;

/** A document handed in with the project, and when. */
record Attached(Attachment attachment, UserId by, Instant at) {}
