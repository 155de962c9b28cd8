package cn.outturn.proof.offline;

import java.util.ArrayList;
import java.util.List;

/** What a verification says: every damage, or what is proven. */
final class Findings {

  private final List<String> proven = new ArrayList<>();
  private final List<String> damages = new ArrayList<>();

  void proven(String sentence) {
    proven.add(sentence);
  }

  void damaged(String sentence) {
    damages.add(sentence);
  }

  boolean sound() {
    return damages.isEmpty();
  }

  /** What was found to be so is said only where nothing is damaged. */
  List<String> lines() {
    return sound()
        ? proven.stream().map("OK: "::concat).toList()
        : damages.stream().map("DAMAGED: "::concat).toList();
  }
}
