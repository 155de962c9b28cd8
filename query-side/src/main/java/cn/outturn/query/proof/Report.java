package cn.outturn.query.proof;

import java.util.ArrayList;
import java.util.List;

/** What a comparison of the store with a log has seen. */
final class Report {

  /** More are counted, and not told one by one. */
  static final int TOLD = 1_000;

  private final List<Found> found = new ArrayList<>();
  private long damages;
  private long leaves;
  private long heads;

  void add(Found damage) {
    damages++;
    if (found.size() < TOLD) {
      found.add(damage);
    }
  }

  void leaf() {
    leaves++;
  }

  void head() {
    heads++;
  }

  List<Found> found() {
    return found;
  }

  long damages() {
    return damages;
  }

  long leaves() {
    return leaves;
  }

  long heads() {
    return heads;
  }
}
