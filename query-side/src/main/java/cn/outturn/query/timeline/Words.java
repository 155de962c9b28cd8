package cn.outturn.query.timeline;

/** The same in both languages. */
record Words(String zh, String en) {}
