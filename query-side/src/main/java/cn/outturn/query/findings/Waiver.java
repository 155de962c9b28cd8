package cn.outturn.query.findings;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why the finance bureau lets a contradiction pass. */
public record Waiver(String reason, @Nullable BasisDocument document, UserId by, Instant at) {}
