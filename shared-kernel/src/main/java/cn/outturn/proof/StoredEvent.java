package cn.outturn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * One event as it lies in the event table, byte for byte, but for its place among the events of all
 * districts: that is another one after an export and an import, and the log has to come out the
 * same. What is said of persons is in the payload as ciphertext alone, so whoever is erased leaves
 * all proofs as they were.
 *
 * @param stream {@code district/code} of a project, or the district alone
 * @param sequence its place in the stream, from 0
 * @param time as text, as it is stored
 * @param kind of the stream: District or Project
 * @param type the stored name of the event
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are hashed and written, never compared
public record StoredEvent(
    String stream,
    long sequence,
    String id,
    String time,
    String kind,
    String type,
    String revision,
    byte[] payload,
    byte[] metaData) {

  /** Comes first in the content of a leaf: another encoding would have another one. */
  public static final String FORMAT = "outturn-event/1";

  private static final int FIELDS = 10;
  private static final int MARK = 4;

  /** The leaf of the log that stands for this event. */
  public Hash leaf() {
    return Hash.leaf(content());
  }

  /**
   * The bytes that are hashed: each field behind its length in four bytes, the highest first, so
   * that no field can be taken for the end of another. Texts are in UTF-8, the sequence in decimal
   * digits.
   */
  public byte[] content() {
    byte[][] fields = {
      FORMAT.getBytes(UTF_8),
      stream.getBytes(UTF_8),
      Long.toString(sequence).getBytes(UTF_8),
      id.getBytes(UTF_8),
      time.getBytes(UTF_8),
      kind.getBytes(UTF_8),
      type.getBytes(UTF_8),
      revision.getBytes(UTF_8),
      payload,
      metaData
    };
    var content =
        ByteBuffer.allocate(
            Arrays.stream(fields).mapToInt(field -> Integer.BYTES + field.length).sum());
    for (byte[] field : fields) {
      content.putInt(field.length).put(field);
    }
    return content.array();
  }

  /**
   * @throws IllegalArgumentException if it isn't the content of a leaf, byte for byte
   */
  public static StoredEvent read(byte[] content) {
    var bytes = ByteBuffer.wrap(content);
    byte[][] fields = new byte[FIELDS][];
    for (int i = 0; i < FIELDS; i++) {
      int length = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
      if (length < 0 || length > bytes.remaining()) {
        throw new IllegalArgumentException("it is cut off");
      }
      fields[i] = new byte[length];
      bytes.get(fields[i]);
    }
    if (bytes.hasRemaining() || !text(fields[0]).equals(FORMAT)) {
      throw new IllegalArgumentException("it is no event in the form " + FORMAT);
    }
    var event =
        new StoredEvent(
            text(fields[1]),
            Long.parseLong(text(fields[2])),
            text(fields[3]),
            text(fields[4]),
            text(fields[5]),
            text(fields[6]),
            text(fields[7]),
            fields[8],
            fields[9]);
    if (!Arrays.equals(event.content(), content)) {
      throw new IllegalArgumentException("it can be written in another way, too");
    }
    return event;
  }

  private static String text(byte[] field) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(field)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a text in it isn't UTF-8", e);
    }
  }

  /**
   * Four bytes of the hash of each field, in the order of {@link EventField}. They prove nothing;
   * kept beside a leaf, they tell which field is no longer what it was.
   */
  public byte[] marks() {
    var marks = ByteBuffer.allocate(MARK * EventField.values().length);
    for (EventField field : EventField.values()) {
      marks.put(digest(bytes(field)), 0, MARK);
    }
    return marks.array();
  }

  /** Which fields have other marks than these. */
  public Set<EventField> changed(byte[] before) {
    byte[] now = marks();
    Set<EventField> changed = EnumSet.noneOf(EventField.class);
    for (EventField field : EventField.values()) {
      int from = MARK * field.ordinal();
      if (before.length != now.length
          || !Arrays.equals(now, from, from + MARK, before, from, from + MARK)) {
        changed.add(field);
      }
    }
    return changed;
  }

  private byte[] bytes(EventField field) {
    return switch (field) {
      case ID -> id.getBytes(UTF_8);
      case TIME -> time.getBytes(UTF_8);
      case KIND -> kind.getBytes(UTF_8);
      case TYPE -> type.getBytes(UTF_8);
      case REVISION -> revision.getBytes(UTF_8);
      case PAYLOAD -> payload;
      case META_DATA -> metaData;
    };
  }

  private static byte[] digest(byte[] bytes) {
    MessageDigest digest = Hash.digest();
    return digest.digest(bytes);
  }
}
