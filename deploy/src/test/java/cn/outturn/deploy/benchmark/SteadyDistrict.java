package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.Reply;
import cn.outturn.project.ProjectId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Sends a command, asks a question, and asks for what it has written, some times a second. */
final class SteadyDistrict {

  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(150);

  private final Api api;
  private final PayingClerk clerk;

  SteadyDistrict(Api api, List<ProjectId> projects) {
    this.api = api;
    clerk = new PayingClerk(api, projects);
  }

  Answers forTime(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return until(() -> System.nanoTime() > end);
  }

  Answers until(BooleanSupplier over) {
    var answers = new Answers();
    for (long turn = System.nanoTime(); !over.getAsBoolean(); turn += INTERVAL) {
      while (System.nanoTime() < turn) {
        LockSupport.parkNanos(turn - System.nanoTime());
      }
      once(answers);
    }
    return answers;
  }

  private void once(Answers answers) {
    long begin = System.nanoTime();
    Reply paid = clerk.pay();
    long acknowledged = System.nanoTime();
    accepted(api.ask(clerk.project().district(), question()));
    long answered = System.nanoTime();
    Visibility.await(api, clerk.project(), paid);
    answers.add(
        milliseconds(acknowledged - begin),
        milliseconds(answered - acknowledged),
        milliseconds(System.nanoTime() - acknowledged));
  }

  private String question() {
    return "/api/projects/" + clerk.project().code() + "/execution";
  }

  private static void accepted(Reply reply) {
    if (!reply.accepted()) {
      throw new IllegalStateException(reply.toString());
    }
  }

  private static double milliseconds(long nanoseconds) {
    return nanoseconds / 1e6;
  }
}
