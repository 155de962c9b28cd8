package cn.outturn.query.proof;

/**
 * A leaf of a log.
 *
 * @param number its place in the log of its district, from 0
 */
record Leaf(long number, Entry entry) {}
