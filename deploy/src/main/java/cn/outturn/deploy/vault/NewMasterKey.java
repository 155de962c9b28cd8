package cn.outturn.deploy.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints a new master key; with the file of the present one, that key with a new one before it. How
 * it is run: {@code deploy/docs/personal-data.md}.
 */
public final class NewMasterKey {

  private NewMasterKey() {}

  public static void main(String[] present) throws IOException {
    System.out.println(
        present.length == 0
            ? MasterKey.made()
            : MasterKey.rotated(Files.readString(Path.of(present[0]))));
  }
}
