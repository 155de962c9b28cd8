package cn.outturn.query.working;

import cn.outturn.data.DataFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The formula of every figure there is, by the record it stands in as the description of the API
 * names it, and by its place there: {@code working/formulas.yaml}.
 */
final class Formulas {

  /**
   * @param line fields that tell one such record in a list from the others
   * @param figures by place: a field, or a path through records that are fields
   */
  record Entry(List<String> line, Map<String, Formula> figures) {

    Entry(@Nullable List<String> line, @Nullable Map<String, Formula> figures) {
      this.line = line == null ? List.of() : List.copyOf(line);
      this.figures = figures == null ? Map.of() : Map.copyOf(figures);
    }
  }

  private record File(Map<String, Entry> records) {}

  private final Map<String, Entry> records;

  /**
   * @throws cn.outturn.data.RefusedFile with the line, if an entry lacks its words
   */
  Formulas(DataFile file) {
    records = Map.copyOf(file.as(File.class).records());
    records.forEach(
        (record, entry) ->
            entry.figures().forEach((place, formula) -> verify(file, record, place, formula)));
  }

  static Formulas shipped() {
    return new Formulas(DataFile.shipped("working/formulas.yaml"));
  }

  private static void verify(DataFile file, String record, String place, @Nullable Formula f) {
    String pointer = "/records/" + record + "/figures/" + place.replace("/", "~1");
    if (f == null || f.kind() == null || f.unit() == null || blank(f.zh()) || blank(f.en())) {
      throw file.refused(pointer, "a formula has a kind, a unit, and words in zh and en");
    }
    if (!f.percent().isEmpty() && f.percent().size() != 2) {
      throw file.refused(pointer, "a percent has a numerator and a denominator");
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  Optional<Formula> find(String record, String place) {
    return Optional.ofNullable(records.get(record)).map(entry -> entry.figures().get(place));
  }

  /** Empty where such records are told by their place alone. */
  List<String> line(String record) {
    Entry entry = records.get(record);
    return entry == null ? List.of() : entry.line();
  }

  Map<String, Entry> all() {
    return records;
  }
}
