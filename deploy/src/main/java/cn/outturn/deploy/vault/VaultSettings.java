package cn.outturn.deploy.vault;

import cn.outturn.deploy.StartRefused;
import cn.outturn.deploy.secret.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key is.
 *
 * @param masterKey itself, from the environment: {@code OUTTURN_VAULT_MASTERKEY}
 * @param masterKeyFile else the file that holds it, and nothing else
 */
@ConfigurationProperties("outturn.vault")
record VaultSettings(@Nullable String masterKey, Path masterKeyFile) {

  /**
   * @param demo whether a missing file is made, for its owner alone
   * @throws StartRefused if there is none, or something else
   */
  MasterKey read(boolean demo) {
    String given = masterKey == null || masterKey.isBlank() ? null : masterKey;
    try {
      if (given == null && demo && Files.notExists(masterKeyFile)) {
        OwnersFile.make(masterKeyFile, MasterKey.made() + "\n");
      }
      if (given == null && Files.notExists(masterKeyFile)) {
        throw new StartRefused(
            """
            There is no master key: neither outturn.vault.master-key nor the file %s. Without it \
            personal data can be neither sealed nor read. How to make one and where to keep it: \
            deploy/docs/personal-data.md. To try out: spring.profiles.active=demo\
            """
                .formatted(masterKeyFile));
      }
      return MasterKey.of(given == null ? Files.readString(masterKeyFile) : given);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "%s is no master key: %s"
              .formatted(
                  given == null ? masterKeyFile : "outturn.vault.master-key", e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("The master key can't be read in " + masterKeyFile, e);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "VaultSettings[" + masterKeyFile + "]";
  }
}
