package cn.outturn.deploy.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much of the process one tenant, one account and one request may take. What is a sane number
 * for a district of some hundred accounts stands in {@code application.yaml}.
 *
 * @param body the largest body of a request
 * @param bodies other limits, by the request's exact path
 * @param district of all accounts of one district together
 * @param user of one account
 * @param atOnce requests of one district that are served at the same moment
 * @param late how long a refusal keeps who was told to wait; zero: not at all
 */
@ConfigurationProperties("outturn.limits")
record LimitSettings(
    DataSize body, List<BodyOf> bodies, Rates district, Rates user, AtOnce atOnce, Duration late) {

  LimitSettings {
    bodies = bodies == null ? List.of() : List.copyOf(bodies);
  }

  DataSize bodyOf(String path) {
    return bodies.stream()
        .filter(exception -> exception.path().equals(path))
        .map(BodyOf::body)
        .findFirst()
        .orElse(body);
  }

  record BodyOf(String path, DataSize body) {}

  record Rates(Rate commands, Rate questions) {

    Rate of(Kind kind) {
      return switch (kind) {
        case COMMAND -> commands;
        case QUESTION -> questions;
      };
    }
  }

  /**
   * @param perSecond on which it can go on for ever
   * @param burst which it may be ahead, after a time of rest
   */
  record Rate(int perSecond, int burst) {

    Rate {
      if (perSecond < 1 || burst < perSecond) {
        throw new IllegalArgumentException(
            "outturn.limits: per-second is 1 or more, and burst no less; found %d and %d"
                .formatted(perSecond, burst));
      }
    }
  }

  /**
   * @param waiting more of each kind that may wait for a place
   * @param patience for how long
   */
  record AtOnce(int commands, int questions, int waiting, Duration patience) {

    AtOnce {
      if (commands < 1 || questions < 1 || waiting < 0 || patience.isNegative()) {
        throw new IllegalArgumentException(
            "outturn.limits.at-once: 1 or more of each, waiting and patience not below 0");
      }
    }

    Room room(Kind kind) {
      return switch (kind) {
        case COMMAND -> new Room(commands, waiting, patience);
        case QUESTION -> new Room(questions, waiting, patience);
      };
    }
  }
}
