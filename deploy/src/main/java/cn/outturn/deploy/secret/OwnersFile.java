package cn.outturn.deploy.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new file that its owner alone may read. */
public final class OwnersFile {

  private OwnersFile() {}

  /**
   * @throws java.nio.file.FileAlreadyExistsException if there is one: a secret is never overwritten
   */
  public static void make(Path path, String text) throws IOException {
    Path file = path.toAbsolutePath();
    Files.createDirectories(file.getParent());
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(US_ASCII.encode(text));
    }
  }
}
