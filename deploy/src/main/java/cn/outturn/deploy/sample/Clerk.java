package cn.outturn.deploy.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sends scripts, each from its first step on. What was accepted at an earlier start is recognised
 * by its key and only answered, so it doesn't matter where that one was interrupted.
 */
final class Clerk {

  /** No history is that long: what is not a repetition is refused as stale, and nothing is done. */
  private static final String NO_VERSION = "\"999999999999999999\"";

  private static final int STEPS_PER_LINE = 20;

  private final Desk desk;
  private final Consumer<String> console;

  /**
   * @param console hears how far it has come, line by line
   */
  Clerk(Desk desk, Consumer<String> console) {
    this.desk = desk;
    this.console = console;
  }

  /**
   * @return whether there was anything left to send
   * @throws StepRefused at the first step that is not accepted
   */
  boolean send(List<Script> scripts) {
    List<Script> left = scripts.stream().dropWhile(this::sentBefore).toList();
    left.forEach(this::send);
    return !left.isEmpty();
  }

  private boolean sentBefore(Script script) {
    return desk.send(new Request(script, script.steps().size(), NO_VERSION)).accepted();
  }

  private void send(Script script) {
    Map<String, String> versions = new HashMap<>();
    int steps = script.steps().size();
    console.accept("%s: %s".formatted(script.name(), script.title()));
    for (int number = 1; number <= steps; number++) {
      String stream = script.steps().get(number - 1).stream();
      Request request = new Request(script, number, versions.get(stream));
      Answer answer = desk.send(request);
      if (!answer.accepted() || answer.version() == null) {
        throw new StepRefused(request, answer);
      }
      versions.put(stream, answer.version());
      if (number % STEPS_PER_LINE == 0 || number == steps) {
        console.accept("%s: step %d of %d".formatted(script.name(), number, steps));
      }
    }
  }
}
