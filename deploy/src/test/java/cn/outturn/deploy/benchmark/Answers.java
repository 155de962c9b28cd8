package cn.outturn.deploy.benchmark;

import java.util.ArrayList;
import java.util.List;

/** How long a district waited, in milliseconds. */
final class Answers {

  private final List<Double> commands = new ArrayList<>();
  private final List<Double> questions = new ArrayList<>();
  private final List<Double> seen = new ArrayList<>();

  /**
   * @param seen from a command's answer to the answer that shows it
   */
  void add(double command, double question, double seen) {
    commands.add(command);
    questions.add(question);
    this.seen.add(seen);
  }

  void add(Answers others) {
    commands.addAll(others.commands);
    questions.addAll(others.questions);
    seen.addAll(others.seen);
  }

  List<Comparison> beside(Answers quiet) {
    return List.of(
        median("a command (of %d and %d)", quiet.commands, commands),
        median("a question (of %d and %d)", quiet.questions, questions),
        median("acknowledged to visible (of %d and %d)", quiet.seen, seen));
  }

  private static Comparison median(String what, List<Double> quiet, List<Double> flooded) {
    return new Comparison(
        what.formatted(quiet.size(), flooded.size()),
        "ms",
        Measure.median(quiet),
        Measure.median(flooded));
  }
}
