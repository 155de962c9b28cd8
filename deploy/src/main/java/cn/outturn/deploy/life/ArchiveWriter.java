package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.district.DistrictId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files of lines into a ZIP, one line at a time, and at its end what they are. */
final class ArchiveWriter implements AutoCloseable {

  /** The first that a ZIP can name: none of the archive's own, so that it never differs. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final List<Manifest.File> files = new ArrayList<>();

  ArchiveWriter(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  /**
   * @param lines are given one after the other, without their ends
   */
  void file(String name, Consumer<Consumer<String>> lines) throws IOException {
    var counted = new Counted();
    begin(name);
    lines.accept(counted::line);
    zip.closeEntry();
    files.add(new Manifest.File(name, Canonical.hex(counted.digest.digest()), counted.lines));
  }

  Manifest end(DistrictId district) throws IOException {
    var manifest = new Manifest(Manifest.FORMAT, district, files);
    begin(Manifest.NAME);
    zip.write(manifest.text().getBytes(UTF_8));
    zip.closeEntry();
    zip.finish();
    return manifest;
  }

  private void begin(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Counted {

    private final MessageDigest digest = Canonical.digest();
    private long lines;

    private void line(String text) {
      byte[] bytes = (text + "\n").getBytes(UTF_8);
      digest.update(bytes);
      lines++;
      try {
        zip.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
