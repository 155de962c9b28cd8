package cn.outturn.query.documents;

import cn.outturn.document.BasisDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a text names where a form has no field for them: a number at the beginning, a
 * title in 《》, or a year's plan, several of them with semicolons between. Any other text names
 * none.
 */
final class Quotation {

  private static final Pattern SEVERAL = Pattern.compile("[；;\\n]");
  private static final Pattern ACCORDING = Pattern.compile("^(依据|根据|按照|参照|对照|执行)");
  private static final String IN_FORM = "\\p{IsHan}{2,12}[\\[【{｛(（〔]\\d{4}年?[\\]】}｝)）〕]第?\\d{1,5}号";
  private static final Pattern NUMBERED =
      Pattern.compile("(?<number>" + IN_FORM + ")(?<colon>[:：])?(?<rest>.*)");
  private static final Pattern TITLED =
      Pattern.compile("《(?<title>[^》]{2,200})》[(（]?(?<number>" + IN_FORM + ")?.*");
  private static final int LONGEST = 200;

  private Quotation() {}

  static List<BasisDocument> of(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(SEVERAL.split(text))
            .map(String::strip)
            .map(piece -> ACCORDING.matcher(piece).replaceFirst(""))
            .map(Quotation::document)
            .flatMap(Optional::stream)
            .toList();
  }

  private static Optional<BasisDocument> document(String piece) {
    Matcher numbered = NUMBERED.matcher(piece);
    if (numbered.matches()) {
      String rest = rest(numbered.group("rest"));
      boolean says = numbered.group("colon") != null;
      return Optional.of(
          document(numbered.group("number"), says ? null : rest, says ? rest : null));
    }
    Matcher titled = TITLED.matcher(piece);
    if (titled.matches()) {
      return Optional.of(document(titled.group("number"), titled.group("title"), null));
    }
    return AnnualPlan.isNamedBy(piece) && piece.length() <= LONGEST
        ? Optional.of(document(null, piece, null))
        : Optional.empty();
  }

  private static BasisDocument document(
      @Nullable String number, @Nullable String title, @Nullable String clause) {
    return new BasisDocument(number, title, null, Keys.year(number), clause);
  }

  private static @Nullable String rest(String text) {
    String bare = text.strip().replaceAll("^[《,，、]+|[》。]+$", "").strip();
    return bare.isEmpty() ? null : bare.substring(0, Math.min(bare.length(), LONGEST));
  }
}
