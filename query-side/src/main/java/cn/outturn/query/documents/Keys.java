package cn.outturn.query.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same for what a reader takes for the same: forms differ in brackets, widths and blanks. */
final class Keys {

  private static final Pattern NUMBER =
      Pattern.compile("(.+?)[\\[【{(〔](\\d{4})年?[\\]】})〕]第?0*(\\d+)号?");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\p{S}\\s]+");
  private static final Pattern ARTICLES = Pattern.compile("第[零〇一二三四五六七八九十百\\d]+[编章节条款项目]");

  /** Fewer letters than these say nothing: 职责, 总则. */
  private static final int SHORTEST_CLAUSE = 6;

  private Keys() {}

  /** 昆办通〔2018〕15号 for 昆办通[2018年] 第015号; what has another form is only folded. */
  static @Nullable String number(@Nullable String number) {
    if (number == null) {
      return null;
    }
    String folded = folded(number).replaceAll("\\s+", "");
    Matcher parts = NUMBER.matcher(folded);
    return parts.matches()
        ? "%s〔%s〕%s号".formatted(parts.group(1), parts.group(2), parts.group(3))
        : folded;
  }

  /** Letters and digits alone. */
  static @Nullable String text(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String folded = folded(text);
    String bare = BETWEEN_WORDS.matcher(folded).replaceAll("");
    return bare.isEmpty() ? folded : bare;
  }

  /** None where only an article is named: each law has its third one. */
  static @Nullable String clause(@Nullable String clause) {
    String key = clause == null ? null : text(ARTICLES.matcher(folded(clause)).replaceAll(""));
    return key == null || key.length() < SHORTEST_CLAUSE ? null : key;
  }

  /** The year in a number's brackets. */
  static @Nullable Integer year(@Nullable String number) {
    Matcher parts = NUMBER.matcher(number == null ? "" : folded(number).replaceAll("\\s+", ""));
    return parts.matches() ? Integer.valueOf(parts.group(2)) : null;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
