package cn.outturn.checks;

import cn.outturn.document.BasisDocument;
import cn.outturn.papers.Papers;
import cn.outturn.project.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document that a declaration rests on.
 *
 * @param index its place in the list, from 0
 */
record Cited(int index, BasisDocument document) {

  private static final Pattern NUMBER = Pattern.compile("(.+〔\\d{4}〕)(\\d+)号");

  /** None where nothing is declared or no document is named. */
  static List<Cited> in(Papers papers) {
    List<BasisDocument> basis =
        papers.declaration() == null ? List.of() : papers.declaration().basis();
    List<Cited> all = new ArrayList<>();
    for (BasisDocument document : basis) {
      all.add(new Cited(all.size(), document));
    }
    return all;
  }

  /** Their numbers in order, each once. */
  static List<String> numbers(List<Cited> cited) {
    var numbers = new TreeSet<String>();
    cited.stream()
        .map(one -> one.document().number())
        .filter(Objects::nonNull)
        .forEach(numbers::add);
    return List.copyOf(numbers);
  }

  Place at(String field, @Nullable String text) {
    return Place.at("/basis/%d/%s".formatted(index, field), text);
  }

  /**
   * Whether a digit was dropped in one of two numbers of the same issuer and year, as far as can be
   * told: two known titles tell two documents apart.
   */
  boolean isNearly(Cited other) {
    if (document.number() == null
        || other.document().number() == null
        || document.title() != null && other.document().title() != null) {
      return false;
    }
    Matcher own = NUMBER.matcher(document.number());
    Matcher others = NUMBER.matcher(other.document().number());
    return own.matches()
        && others.matches()
        && own.group(1).equals(others.group(1))
        && (isWithoutDigit(own.group(2), others.group(2))
            || isWithoutDigit(others.group(2), own.group(2)));
  }

  private static boolean isWithoutDigit(String whole, String rest) {
    for (int i = 0; i < whole.length(); i++) {
      if ((whole.substring(0, i) + whole.substring(i + 1)).equals(rest)) {
        return true;
      }
    }
    return false;
  }
}
