package cn.outturn.checks;

import cn.outturn.checks.Texts.Text;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of the wording of any text in the papers: data of persons, document numbers. */
final class TextChecks {

  /** Mobile and fixed telephones, e-mail, and identity numbers, which hold a date of birth. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])|(?<!\\d)0\\d{2,3}[-－ ]?\\d{7,8}(?!\\d)"
              + "|[\\w.+-]+@[\\w-]+\\.[\\w.]+"
              + "|(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
              + "\\d{3}[\\dXx](?![0-9A-Za-z])");

  /** A year in brackets other than 〔2019〕, or with 年 in them; or no year at all. */
  private static final Pattern NOISY_NUMBER =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2,8})\\s*"
              + "(?:[\\[［【{｛(（]\\s*(\\d{4})\\s*年?\\s*[\\]］】}｝)）]|〔\\s*(\\d{4})\\s*年\\s*〕)"
              + "\\s*(\\d+)\\s*号"
              + "|[\\u4e00-\\u9fff]{1,8}[通发函字规]\\s*\\d{1,4}\\s*号");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "personal-data-in-text",
              Scope.PROJECT,
              Kind.PRIVACY,
              Severity.MEDIUM,
              "文字中有电话、邮箱或身份证号，公开前应删去",
              "A text holds a telephone number, an e-mail address or an identity number",
              "个人信息保护法；预算法第14条",
              TextChecks::personalDataInText),
          Check.first(
              "personal-data-in-report",
              Scope.ASSESSMENT,
              Kind.PRIVACY,
              Severity.MEDIUM,
              "自评中有电话、邮箱或身份证号，公开前应删去",
              "The self-assessment holds a telephone number, an e-mail address or an identity"
                  + " number",
              "个人信息保护法；预算法第14条",
              TextChecks::personalDataInReport),
          Check.first(
              "document-number-noise",
              Scope.PROJECT,
              Kind.NOISE,
              Severity.LOW,
              "文号不规范：年份用六角括号〔〕，不写“年”字",
              "A document number is malformed: its year stands in 〔〕 and without 年",
              "党政机关公文格式（GB/T 9704）",
              TextChecks::documentNumberNoise));

  private TextChecks() {}

  private static Outcome personalDataInText(Dossier dossier) {
    return personal(Texts.declared(dossier.papers()));
  }

  private static Outcome personalDataInReport(Dossier dossier) {
    return dossier
        .papers()
        .assessed(dossier.year())
        .map(
            assessed ->
                personal(Texts.assessed("/assessments/" + dossier.year(), assessed.assessment())))
        .orElseGet(() -> new Outcome.Insufficient("/assessments/" + dossier.year()));
  }

  /** The finding is kept and published: it tells where the number stands, and not the number. */
  private static Outcome personal(List<Text> texts) {
    return Outcome.of(
        texts.stream()
            .flatMap(
                text -> {
                  Matcher matcher = PERSONAL.matcher(text.text());
                  return matcher.find()
                      ? Stream.of(found(text, null, masked(matcher.group()), null))
                      : Stream.empty();
                })
            .toList());
  }

  private static String masked(String number) {
    return number.substring(0, 1) + "*".repeat(number.length() - 1);
  }

  private static Outcome documentNumberNoise(Dossier dossier) {
    return Outcome.of(
        Texts.declared(dossier.papers()).stream()
            .flatMap(
                text -> {
                  Matcher matcher = NOISY_NUMBER.matcher(text.text());
                  return matcher.find()
                      ? Stream.of(found(text, standard(matcher), matcher.group(), text.text()))
                      : Stream.empty();
                })
            .toList());
  }

  private static @Nullable String standard(Matcher number) {
    String year = number.group(2) == null ? number.group(3) : number.group(2);
    return year == null ? null : "%s〔%s〕%s号".formatted(number.group(1), year, number.group(4));
  }

  private static Contradiction found(
      Text text, @Nullable String computed, String printed, @Nullable String shown) {
    return new Contradiction(
        text.pointer().substring(1), List.of(Place.at(text.pointer(), shown)), computed, printed);
  }
}
