package cn.outturn.glossary;

import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One word of the field in both languages.
 *
 * @param key a word in small letters, {@code Enum.CONSTANT}, or the name of a command or an event
 * @param zh as forms and regulations print it
 * @param en as the code says it
 * @param source the text that fixes the word
 */
public record Term(
    String key, String zh, String en, @Nullable String source, @Nullable String note) {

  public Term {
    new Faults().text("/key", key, 80).text("/zh", zh, 60).text("/en", en, 80).refuse();
  }
}
