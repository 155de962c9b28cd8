package cn.outturn.deploy.proof;

import cn.outturn.deploy.StartRefused;
import cn.outturn.deploy.secret.OwnersFile;
import cn.outturn.proof.HeadKey;
import cn.outturn.proof.HeadKeys;
import cn.outturn.proof.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key is that signs heads, and which have signed before.
 *
 * @param privateKey itself in PEM, from the environment: {@code OUTTURN_PROOF_PRIVATEKEY}
 * @param privateKeyFile else the file that holds it
 * @param keyName stands beside every signature; a new key may keep it
 * @param formerKeys public ones, each as {@code GET /api/proof/keys} gives it: name+number+base64
 */
@ConfigurationProperties("outturn.proof")
record ProofSettings(
    @Nullable String privateKey,
    Path privateKeyFile,
    String keyName,
    @Nullable List<String> formerKeys) {

  /**
   * @param demo whether a missing file is made, for its owner alone
   * @throws StartRefused if there is none, or something else
   */
  HeadKeys read(boolean demo) {
    String given = privateKey == null || privateKey.isBlank() ? null : privateKey;
    try {
      if (given == null && demo && Files.notExists(privateKeyFile)) {
        OwnersFile.make(privateKeyFile, SigningKey.made());
      }
      if (given == null && Files.notExists(privateKeyFile)) {
        throw new StartRefused(
            """
            There is no key to sign the log of events with: neither outturn.proof.private-key nor \
            the file %s. How to make one and where to keep it: deploy/docs/proof.md. To try out: \
            spring.profiles.active=demo\
            """
                .formatted(privateKeyFile));
      }
      return new HeadKeys(
          signing(given == null ? Files.readString(privateKeyFile) : given, given == null),
          former());
    } catch (IOException e) {
      throw new UncheckedIOException("The proof key can't be read in " + privateKeyFile, e);
    }
  }

  private SigningKey signing(String pem, boolean fromFile) {
    try {
      return SigningKey.ofPem(keyName, pem);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "%s is no key that signs heads: %s"
              .formatted(fromFile ? privateKeyFile : "outturn.proof.private-key", e.getMessage()));
    }
  }

  private List<HeadKey> former() {
    if (formerKeys == null) {
      return List.of();
    }
    try {
      return formerKeys.stream().filter(key -> !key.isBlank()).map(HeadKey::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new StartRefused("outturn.proof.former-keys: " + e.getMessage());
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "ProofSettings[" + privateKeyFile + "]";
  }
}
