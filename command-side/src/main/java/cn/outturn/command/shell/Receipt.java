package cn.outturn.command.shell;

/**
 * The answer to an accepted command.
 *
 * @param version of the stream's last event, counted from 0
 * @param repeated whether the command had been accepted before, and nothing was done now
 */
public record Receipt(long version, boolean repeated) {}
