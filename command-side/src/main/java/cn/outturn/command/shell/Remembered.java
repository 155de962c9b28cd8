package cn.outturn.command.shell;

/**
 * An aggregate that can be kept after a command and used for the next one.
 *
 * @param <T> itself
 */
interface Remembered<T> {

  /** The same state in an object of its own: what is applied to it changes nobody else. */
  T copy();
}
