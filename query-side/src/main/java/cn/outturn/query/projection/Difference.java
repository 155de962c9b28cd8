package cn.outturn.query.projection;

/**
 * A row that is shown but should not be, or should be but is not.
 *
 * @param side {@code shown} or {@code given} by the events
 * @param row the row as JSON
 */
public record Difference(String table, String side, String row) {}
