package cn.outturn.deploy.life;

/**
 * How much a district has recorded.
 *
 * @param events all of them
 * @param last the position of the last one in the event table
 */
record Extent(long events, long last) {}
