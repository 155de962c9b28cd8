package cn.outturn.deploy.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which PostgreSQL holds events and read models.
 *
 * @param directory the embedded server's data, kept over restarts
 * @param port the embedded server's port; 0 for any free one
 */
@ConfigurationProperties("outturn.postgres")
record PostgresSettings(Mode mode, Path directory, int port) {

  enum Mode {
    EMBEDDED,
    EXTERNAL
  }
}
