package cn.outturn.query.register;

import static java.util.stream.Collectors.joining;

import cn.outturn.project.Declaration;
import cn.outturn.project.ProjectCode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What a search looks through: code, names and secondary code, one a line. */
final class SearchText {

  static String of(ProjectCode code, Declaration declaration) {
    return Stream.concat(
            Stream.of(code.value(), declaration.name(), declaration.secondaryCode())
                .filter(Objects::nonNull),
            declaration.otherNames().stream())
        .map(SearchText::folded)
        .collect(joining("\n"));
  }

  /**
   * The same for texts that a reader takes for the same: forms mix full-width with half-width
   * letters, digits and brackets, and capital with small ones.
   */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private SearchText() {}
}
