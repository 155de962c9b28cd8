package cn.outturn.command.api;

/**
 * The answer to an accepted command.
 *
 * @param version the stream's version now; the next command's If-Match
 * @param position every question of the district asked with it in {@code Outturn-At-Least} has seen
 *     this command; sealed, and of no use to others
 * @param repeated whether it had been accepted before and nothing was done now
 */
record Accepted(long version, String position, boolean repeated) {}
