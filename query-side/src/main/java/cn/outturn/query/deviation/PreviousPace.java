package cn.outturn.query.deviation;

import cn.outturn.rules.Pace;
import cn.outturn.time.Quarter;

/** What was compared at the last recorded quarter before that had something to compare. */
record PreviousPace(Quarter quarter, Pace pace) {}
