package cn.outturn.proof.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.proof.Hash;
import cn.outturn.proof.Note;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a proof, one after the other, each with its end. */
final class Lines {

  private final InputStream in;
  private @Nullable String ahead;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /** Of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** The next line; none behind the last one. */
  @Nullable String next() {
    String line = ahead == null ? read() : ahead;
    ahead = null;
    number++;
    return line;
  }

  /** Whether the next line begins with that word; it stays the next one. */
  boolean comes(String word) {
    if (ahead == null) {
      ahead = read();
    }
    return ahead != null && (ahead.equals(word) || ahead.startsWith(word + " "));
  }

  /**
   * What the next line has behind that word.
   *
   * @throws Unreadable if it begins with another
   */
  String behind(String word) {
    String line = next();
    if (line == null || !(line.equals(word) || line.startsWith(word + " "))) {
      throw new Unreadable(
          "line %d: here is '%s' expected, not %s"
              .formatted(number, word, line == null ? "the end" : "'" + shortened(line) + "'"));
    }
    return line.equals(word) ? "" : line.substring(word.length() + 1);
  }

  Note note(String word) {
    String line = behind(word);
    try {
      return Note.ofLine(line);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("line %d: %s".formatted(number, e.getMessage()));
    }
  }

  List<Hash> hashes(String word) {
    String line = behind(word);
    List<Hash> hashes = new ArrayList<>();
    try {
      for (String hash : line.isEmpty() ? new String[0] : line.split(" ", -1)) {
        hashes.add(new Hash(hash));
      }
    } catch (IllegalArgumentException e) {
      throw new Unreadable("line %d: %s".formatted(number, e.getMessage()));
    }
    return hashes;
  }

  void nothingMore() {
    if (next() != null) {
      throw new Unreadable("line %d: there is something behind the end".formatted(number));
    }
  }

  private static String shortened(String line) {
    return line.length() > 20 ? line.substring(0, 20) + "…" : line;
  }

  private @Nullable String read() {
    var bytes = new ByteArrayOutputStream(256);
    try {
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0 && bytes.size() == 0) {
          return null;
        }
        if (next < 0) {
          throw new Unreadable("line %d: it has no end".formatted(number + 1));
        }
        bytes.write(next);
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("line %d: it is no text".formatted(number + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
