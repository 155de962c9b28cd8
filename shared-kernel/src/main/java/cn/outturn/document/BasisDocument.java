package cn.outturn.document;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document an act rests on (依据): 昆办通〔2018〕15号 has the number "昆办通〔2018〕15号" and the year 2018.
 *
 * @param number the document number; brackets in any of the forms in use are kept as 〔〕
 * @param title its title, if it is known; number or title must be
 * @param issuer who issued it
 * @param year the year in its number
 * @param clause the clause relied on, in a few words
 */
public record BasisDocument(
    @Nullable String number,
    @Nullable String title,
    @Nullable String issuer,
    @Nullable Integer year,
    @Nullable String clause) {

  private static final Pattern YEAR_IN_BRACKETS =
      Pattern.compile("[\\[【{｛(（〔]\\s*(\\d{4})\\s*年?\\s*[\\]】}｝)）〕]");

  public BasisDocument {
    new Faults()
        .when(
            number == null && title == null,
            "/number",
            Rule.FIELD_REQUIRED,
            "a document needs a number or a title")
        .optionalText("/number", number, 80)
        .optionalText("/title", title, 300)
        .optionalText("/issuer", issuer, 120)
        .optionalText("/clause", clause, 1000)
        .refuse();
    number = number == null ? null : withStandardBrackets(number);
  }

  public static BasisDocument numbered(String number) {
    return new BasisDocument(number, null, null, null, null);
  }

  private static String withStandardBrackets(String number) {
    return YEAR_IN_BRACKETS.matcher(number.strip()).replaceAll("〔$1〕");
  }
}
