package cn.outturn.deploy.postgres;

import java.util.Locale;

/** A role of PostgreSQL that the service logs in as; what each may do is said in V070. */
enum LoginRole {
  /** Owns the schemas; at the start alone. */
  MIGRATION,
  /** Appends events and reads them back. */
  EVENTS,
  /** Reads events, writes read models. */
  PROJECTION,
  /** Answers, within one scope at a time. */
  QUESTION;

  String user() {
    return "outturn_" + name().toLowerCase(Locale.ROOT);
  }
}
