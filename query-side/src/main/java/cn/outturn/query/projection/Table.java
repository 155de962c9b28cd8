package cn.outturn.query.projection;

import java.util.List;

/**
 * A table of the read model and the record of its rows: one column per component, in snake case.
 *
 * @param name without its schema
 * @param row a record whose components are the columns, nested values being {@code jsonb}
 * @param key the primary key; it begins with the columns of {@link #stream}
 * @param stream the columns that name the stream: {@code district_id} first, always
 */
public record Table<R extends Record>(
    String name, Class<R> row, List<String> key, List<String> stream) {

  public Table {
    key = List.copyOf(key);
    stream = List.copyOf(stream);
    if (!stream.getFirst().equals("district_id") || !key.subList(0, stream.size()).equals(stream)) {
      throw new IllegalArgumentException(name + ": the key begins with district_id and the stream");
    }
  }

  /** A table whose rows belong to projects: its key begins with district_id, project_code. */
  public static <R extends Record> Table<R> ofProjects(
      String name, Class<R> row, String... furtherKey) {
    List<String> stream = List.of("district_id", "project_code");
    return new Table<>(name, row, concat(stream, furtherKey), stream);
  }

  /** A table whose rows belong to a district as such: its key begins with district_id. */
  public static <R extends Record> Table<R> ofDistricts(
      String name, Class<R> row, String... furtherKey) {
    List<String> stream = List.of("district_id");
    return new Table<>(name, row, concat(stream, furtherKey), stream);
  }

  private static List<String> concat(List<String> stream, String... furtherKey) {
    var key = new java.util.ArrayList<>(stream);
    key.addAll(List.of(furtherKey));
    return key;
  }
}
