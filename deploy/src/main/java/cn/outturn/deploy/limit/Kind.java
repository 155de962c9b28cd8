package cn.outturn.deploy.limit;

import java.util.Locale;

/**
 * What is asked of the service; by method, for it is told before anything of the request is read.
 */
enum Kind {
  /** May change something: it takes a connection, an append, a turn of the projections. */
  COMMAND,
  /** Only reads. */
  QUESTION;

  static Kind of(String method) {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS" -> QUESTION;
      default -> COMMAND;
    };
  }

  String plural() {
    return name().toLowerCase(Locale.ROOT) + "s";
  }
}
