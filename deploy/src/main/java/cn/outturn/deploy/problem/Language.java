package cn.outturn.deploy.problem;

import cn.outturn.refusal.Rule;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language a problem's titles are. */
enum Language {
  ENGLISH(Locale.ENGLISH),
  CHINESE(Locale.CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The server's own locale plays no part: the same request gets the same answer everywhere. */
  static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ENGLISH;
    }
    try {
      Locale asked =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage), List.of(ENGLISH.locale, CHINESE.locale));
      return CHINESE.locale.equals(asked) ? CHINESE : ENGLISH;
    } catch (IllegalArgumentException malformed) {
      return ENGLISH;
    }
  }

  Locale locale() {
    return locale;
  }

  String title(Rule rule) {
    return title(rule.english(), rule.chinese());
  }

  String title(String english, String chinese) {
    return switch (this) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }
}
