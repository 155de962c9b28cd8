package cn.outturn.deploy;

import org.springframework.core.env.Environment;

/** What a process serves: both sides together, or one of them, so that each scales by itself. */
enum Serve {
  ALL,
  COMMAND,
  QUERY;

  static Serve of(Environment environment) {
    return environment.getProperty("outturn.serve", Serve.class, ALL);
  }

  boolean commands() {
    return this != QUERY;
  }

  boolean queries() {
    return this != COMMAND;
  }
}
