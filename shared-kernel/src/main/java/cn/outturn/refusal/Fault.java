package cn.outturn.refusal;

/**
 * One wrong place in what was sent.
 *
 * @param pointer JSON pointer into the request body; empty for the request as a whole
 * @param rule the rule that is broken
 * @param detail what was found, with the figures that a person needs to mend it
 */
public record Fault(String pointer, Rule rule, String detail) {

  /** The same fault seen from an enclosing value. */
  public Fault under(String prefix) {
    return new Fault(prefix + pointer, rule, detail);
  }
}
