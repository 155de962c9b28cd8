package cn.outturn.deploy.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.deploy.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultSettingsTest {

  private static final String PLACE = "somewhere";

  @TempDir private @Nullable Path directory;

  @Test
  void without_a_master_key_production_does_not_start() {
    assertThatThrownBy(() -> new VaultSettings(null, file()).read(false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("outturn.vault.master-key")
        .hasMessageContaining(file().toString())
        .hasMessageContaining("deploy/docs/personal-data.md");
    assertThat(file()).doesNotExist();
  }

  @Test
  void the_demo_makes_one_for_its_owner_alone_and_keeps_it() throws IOException {
    var settings = new VaultSettings(" ", file());
    byte[] sealed = settings.read(true).seal(new byte[] {1}, PLACE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(settings.read(true).open(sealed, PLACE)).isPresent();
    assertThat(settings.read(false).open(sealed, PLACE)).isPresent();
  }

  @Test
  void the_environment_goes_before_the_file() throws IOException {
    new VaultSettings(null, file()).read(true);
    String other = MasterKey.made();
    byte[] sealed = MasterKey.of(other).seal(new byte[] {1}, PLACE);

    assertThat(new VaultSettings(other, file()).read(false).open(sealed, PLACE)).isPresent();
  }

  @Test
  void what_is_no_key_is_refused_and_not_repeated() {
    for (String wrong : new String[] {"secret but no key", "c2VjcmV0"}) {
      assertThatThrownBy(() -> new VaultSettings(wrong, file()).read(false))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is no master key")
          .hasMessageNotContaining(wrong);
    }
    assertThat(new VaultSettings("secret", file()).toString()).doesNotContain("secret");
  }

  private Path file() {
    return requireNonNull(directory).resolve("new").resolve("master-key");
  }
}
