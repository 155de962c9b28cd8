package cn.outturn.deploy.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.deploy.StartRefused;
import cn.outturn.proof.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofSettingsTest {

  @TempDir private @Nullable Path directory;

  private Path file() {
    return requireNonNull(directory).resolve("new").resolve("proof-key.pem");
  }

  private ProofSettings settings(@Nullable String key, @Nullable List<String> former) {
    return new ProofSettings(key, file(), "outturn", former);
  }

  @Test
  void without_a_key_production_does_not_start() {
    assertThatThrownBy(() -> settings(null, null).read(false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("outturn.proof.private-key")
        .hasMessageContaining(file().toString())
        .hasMessageContaining("deploy/docs/proof.md");
    assertThat(file()).doesNotExist();
  }

  @Test
  void the_demo_makes_one_for_its_owner_alone_and_keeps_it() throws IOException {
    var made = settings(" ", null).read(true).current().verifying();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(settings(null, null).read(false).current().verifying()).isEqualTo(made);
  }

  @Test
  void the_environment_goes_before_the_file_and_a_rotated_key_stays_known() {
    String former = settings(null, null).read(true).current().verifying().toString();
    var keys = settings(SigningKey.made(), List.of(former, " ")).read(false);

    assertThat(keys.all()).hasSize(2).last().hasToString(former);
    assertThat(keys.current().verifying().toString()).isNotEqualTo(former);
  }

  @Test
  void what_is_no_key_is_refused_and_not_repeated() {
    assertThatThrownBy(() -> settings("c2VjcmV0", null).read(false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("outturn.proof.private-key is no key")
        .hasMessageNotContaining("c2VjcmV0");
    assertThatThrownBy(() -> settings(SigningKey.made(), List.of("outturn+0+AA")).read(false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("outturn.proof.former-keys");
    assertThat(settings("secret", null).toString()).doesNotContain("secret");
  }
}
