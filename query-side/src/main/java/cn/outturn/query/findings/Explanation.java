package cn.outturn.query.findings;

import cn.outturn.caller.UserId;
import java.time.Instant;

/** How a contradiction came about, as the unit says. */
public record Explanation(String text, UserId by, Instant at) {}
