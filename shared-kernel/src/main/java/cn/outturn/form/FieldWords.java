package cn.outturn.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code form/fields.yaml}.
 *
 * @param version raised with every change of words that users have seen
 * @param steps which enum of the glossary tells a step
 * @param words of choices that are no constants
 * @param shapes groups of fields that stand in several places
 */
record FieldWords(
    int version,
    Map<String, String> steps,
    Map<String, Word> words,
    Map<String, Map<String, Entry>> shapes,
    Map<String, Entry> parts) {

  record Word(String zh, String en) {}

  /**
   * One step of a path.
   *
   * @param zh none: it adds nothing to the label; {@code {}} in it is the step itself
   * @param at none: that of the step above
   */
  record Entry(
      @Nullable String zh,
      @Nullable String en,
      @Nullable String at,
      @Nullable String shape,
      @Nullable Map<String, Entry> below) {}
}
