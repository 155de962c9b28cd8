package cn.outturn.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** An act that is not allowed or not well formed; nothing of it is stored. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialized: across processes the faults travel as details
  private final List<Fault> faults;

  public Refused(Rule rule, String detail) {
    this(List.of(new Fault("", rule, detail)));
  }

  public Refused(String pointer, Rule rule, String detail) {
    this(List.of(new Fault(pointer, rule, detail)));
  }

  public Refused(List<Fault> faults) {
    super(
        faults.stream()
            .map(f -> f.rule().slug() + (f.pointer().isEmpty() ? "" : " at " + f.pointer()))
            .collect(Collectors.joining("; ")),
        null,
        false,
        false); // a refusal is an answer, not an accident: no stack is needed to tell it
    this.faults = List.copyOf(faults);
  }

  /** At least one, the first names the refusal. */
  public List<Fault> faults() {
    return faults;
  }

  public Rule rule() {
    return faults.getFirst().rule();
  }
}
