package cn.outturn.form;

import cn.outturn.form.FieldWords.Entry;
import cn.outturn.form.FieldWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks a path down the file and gathers the words on the way. */
record Naming(
    FieldWords file,
    Function<String, Optional<Word>> glossary,
    Function<Field, @Nullable Value> form) {

  private static final String INDICATOR = "indicator";

  Optional<Label> label(Field field) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    String at = null;
    Map<String, Entry> below = file.parts();
    boolean isField = false;
    for (String step : field.steps()) {
      Named found = find(below, step);
      if (found == null) {
        return Optional.empty();
      }
      Entry entry = found.entry();
      if (entry.zh() != null && entry.en() != null) {
        Word word = word(found, step, field);
        zh.add(entry.zh().replace("{}", word.zh()));
        en.add(entry.en().replace("{}", word.en()));
      }
      at = entry.at() == null ? at : entry.at();
      below = below(entry);
      isField = below.isEmpty();
    }
    return isField
        ? Optional.of(new Label(String.join(" ", zh), String.join(" ", en), at))
        : Optional.empty();
  }

  private record Named(@Nullable String variable, Entry entry) {}

  private static @Nullable Named find(Map<String, Entry> entries, String step) {
    Entry literal = entries.get(step);
    if (literal != null) {
      return new Named(null, literal);
    }
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("{"))
        .findFirst()
        .map(entry -> new Named(entry.getKey().replaceAll("[{}]", ""), entry.getValue()))
        .orElse(null);
  }

  private Map<String, Entry> below(Entry entry) {
    if (entry.shape() != null) {
      return file.shapes().getOrDefault(entry.shape(), Map.of());
    }
    return entry.below() == null ? Map.of() : entry.below();
  }

  private Word word(Named found, String step, Field field) {
    String type = found.variable() == null ? null : file.steps().get(found.variable());
    if (type != null) {
      return glossary.apply(type + "." + step).orElse(new Word(step, step));
    }
    String name = INDICATOR.equals(found.variable()) ? name(field, step) : null;
    String whole = name == null ? step : step + " " + name;
    return new Word(whole, whole);
  }

  /** The name that an indicator has on the sheet of the same year. */
  private @Nullable String name(Field field, String indicator) {
    Field name = Part.GOALS.at(field.steps().get(1), "indicators", indicator, "name");
    Value value = form.apply(name);
    return value == null ? null : value.text();
  }
}
