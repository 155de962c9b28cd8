package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that has one form only, so that equal things have equal hashes wherever they are made. */
final class Canonical {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Canonical() {}

  static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** With its keys in order, as others sort them; a record's own order is its components'. */
  static String sortedWithout(String key, Object value) {
    var entries = JSON.convertValue(value, new TypeReference<TreeMap<String, Object>>() {});
    entries.remove(key);
    return write(entries);
  }

  /**
   * @throws IllegalArgumentException if it isn't written in the one form
   */
  static <T> T read(String text, Class<T> type) {
    T value;
    try {
      value = JSON.readValue(text, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + " in JSON", e);
    }
    if (value == null || !write(value).equals(text)) {
      throw new IllegalArgumentException("not written as an export writes it");
    }
    return value;
  }

  /** A field of an object of whatever form; empty where there is none. */
  static String field(String text, String name) {
    try {
      return JSON.readTree(text).path(name).asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  static String sha256(String text) {
    return hex(digest().digest(text.getBytes(UTF_8)));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
