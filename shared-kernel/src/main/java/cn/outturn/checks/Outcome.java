package cn.outturn.checks;

import cn.outturn.project.Contradiction;
import java.util.List;

/** What a check says of the papers. */
public sealed interface Outcome {

  record Passed() implements Outcome {}

  /**
   * @param found at least one, each with a key of its own
   */
  record Failed(List<Contradiction> found) implements Outcome {
    public Failed {
      found = List.copyOf(found);
    }
  }

  /**
   * The papers don't hold what the check needs: neither right nor wrong.
   *
   * @param missing pointer into the papers
   */
  record Insufficient(String missing) implements Outcome {}

  /** Passed where nothing was found. */
  static Outcome of(List<Contradiction> found) {
    return found.isEmpty() ? new Passed() : new Failed(found);
  }
}
