package cn.outturn.deploy.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which PostgreSQL holds events and read models.
 *
 * @param directory the embedded server's data, kept over restarts
 * @param port the embedded server's port; 0 for any free one
 * @param url the external server's database
 * @param passwords of the roles there; the embedded server asks for none
 */
@ConfigurationProperties("outturn.postgres")
record PostgresSettings(
    Mode mode, Path directory, int port, String url, Passwords passwords, Connections connections) {

  enum Mode {
    EMBEDDED,
    EXTERNAL
  }

  /** Never shown, not even by accident. */
  record Passwords(String migration, String events, String projection, String question) {

    String of(LoginRole role) {
      return switch (role) {
        case MIGRATION -> migration;
        case EVENTS -> events;
        case PROJECTION -> projection;
        case QUESTION -> question;
      };
    }

    @Override
    public String toString() {
      return "Passwords[…]";
    }
  }

  /** The most that one process has open. */
  record Connections(int events, int projection, int question) {}
}
