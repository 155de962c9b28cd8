package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive line by line and believes nothing of it: every file is one of the manifest's and
 * has its hash and its lines.
 */
final class ArchiveReader implements AutoCloseable {

  /** In bytes; a line is one event or one row. */
  private static final int LONGEST_LINE = 16 << 20;

  private final ZipFile zip;
  private final Manifest manifest;

  /** What is done with a line, counted from 1. */
  interface Lines {
    void take(long number, String text);
  }

  /**
   * @throws Refused if it is no archive of that district in this format, or lacks a file
   */
  ArchiveReader(Path file, DistrictId district) throws IOException {
    try {
      zip = new ZipFile(file.toFile(), UTF_8);
    } catch (ZipException e) {
      throw refused("the body", "it is no ZIP");
    }
    try {
      manifest = manifest(district);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  private Manifest manifest(DistrictId district) throws IOException {
    Set<String> names =
        zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    if (!names.remove(Manifest.NAME)) {
      throw refused(Manifest.NAME, "it is missing");
    }
    if (zip.size() != names.size() + 1) {
      throw refused("the body", "a file is in it twice");
    }
    Manifest read = manifest(text(Manifest.NAME));
    if (!read.district().equals(district)) {
      throw new Refused(
          Rule.ARCHIVE_OF_OTHER_DISTRICT, "%s: /district is another one".formatted(Manifest.NAME));
    }
    var listed = new TreeSet<String>();
    read.files().forEach(file -> listed.add(file.name()));
    for (String name : listed) {
      if (!names.contains(name)) {
        throw refused(name, "it is missing");
      }
    }
    names.removeAll(listed);
    if (!names.isEmpty()) {
      throw refused(names.iterator().next(), "the manifest doesn't list it");
    }
    if (!listed.contains(Manifest.EVENTS)) {
      throw refused(Manifest.EVENTS, "the manifest doesn't list it");
    }
    return read;
  }

  private static Manifest manifest(String text) {
    String format = Canonical.field(text, "format");
    if (!format.equals(Manifest.FORMAT)) {
      throw new Refused(
          Rule.ARCHIVE_FORMAT_UNKNOWN,
          "%s: /format is %s, this service reads %s"
              .formatted(Manifest.NAME, format, Manifest.FORMAT));
    }
    try {
      return Canonical.read(text, Manifest.class);
    } catch (IllegalArgumentException e) {
      throw refused(Manifest.NAME, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Passes the lines of a file on, and at its end compares it with the manifest.
   *
   * @throws Refused with the file and the line
   */
  void each(Manifest.File file, Lines lines) throws IOException {
    MessageDigest digest = Canonical.digest();
    long number = 0;
    try (InputStream in = open(file.name())) {
      for (String line = line(file.name(), 1, in);
          line != null;
          line = line(file.name(), number + 1, in)) {
        number++;
        digest.update((line + "\n").getBytes(UTF_8));
        lines.take(number, line);
      }
    } catch (ZipException e) {
      throw refused(file.name(), number + 1, "it can't be unpacked");
    }
    if (number != file.lines()) {
      throw refused(file.name(), number, "the manifest says %d lines".formatted(file.lines()));
    }
    if (!Canonical.hex(digest.digest()).equals(file.sha256())) {
      throw refused(file.name(), number, "its SHA-256 up to here is not the manifest's");
    }
  }

  private String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes(LONGEST_LINE);
      return decoded(name, 1, bytes);
    } catch (ZipException e) {
      throw refused(name, 1, "it can't be unpacked");
    }
  }

  private InputStream open(String name) throws IOException {
    return new BufferedInputStream(zip.getInputStream(zip.getEntry(name)));
  }

  private static @Nullable String line(String name, long number, InputStream in)
      throws IOException {
    var bytes = new ByteArrayOutputStream(1024);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 && bytes.size() == 0) {
        return null;
      }
      if (next < 0 || bytes.size() == LONGEST_LINE) {
        throw refused(name, number, next < 0 ? "the line has no end" : "the line is too long");
      }
      bytes.write(next);
    }
    return decoded(name, number, bytes.toByteArray());
  }

  private static String decoded(String name, long number, byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused(name, number, "it is no text in UTF-8");
    }
  }

  static Refused refused(String file, long line, String reason) {
    return refused(file + ", line " + line, reason);
  }

  static Refused refused(String place, String reason) {
    return new Refused(Rule.ARCHIVE_MALFORMED, place + ": " + reason);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
