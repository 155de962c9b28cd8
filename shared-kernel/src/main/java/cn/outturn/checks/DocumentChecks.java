package cn.outturn.checks;

import cn.outturn.document.BasisDocument;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of the documents that a project rests on, within the project. */
final class DocumentChecks {

  private static final String SOURCE = "党政机关公文处理工作条例：一文一号";
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{P}]+");

  static final List<Check> ALL =
      List.of(
          check(
              "clause-under-two-numbers",
              "同一条款归于两个以上文号",
              "One clause is attributed to two or more document numbers",
              dossier -> underTwoNumbers(dossier, BasisDocument::clause, "clause")),
          check(
              "title-under-two-numbers",
              "同一文件标题有两个以上文号",
              "One document title has two or more numbers",
              dossier -> underTwoNumbers(dossier, BasisDocument::title, "title")),
          check(
              "number-under-two-titles",
              "同一文号有两个以上标题",
              "One document number has two or more titles",
              DocumentChecks::numberUnderTwoTitles),
          check(
              "number-close-to-another",
              "两个文号只差一位，其中一个没有标题，疑为同一文件",
              "Two numbers differ by one digit and one has no title: probably one document",
              DocumentChecks::numberCloseToAnother));

  private DocumentChecks() {}

  private static Check check(String id, String zh, String en, Check.Look look) {
    return Check.first(id, Scope.PROJECT, Kind.REFERENCE, Severity.HIGH, zh, en, SOURCE, look);
  }

  private static Outcome underTwoNumbers(
      Dossier dossier, Function<BasisDocument, @Nullable String> field, String name) {
    Map<String, List<Cited>> byText = new LinkedHashMap<>();
    for (Cited cited : Cited.in(dossier.papers())) {
      String text = field.apply(cited.document());
      if (text != null && cited.document().number() != null) {
        byText.computeIfAbsent(plain(text), _ -> new ArrayList<>()).add(cited);
      }
    }
    return byText.isEmpty()
        ? new Outcome.Insufficient("/basis")
        : Outcome.of(
            byText.values().stream()
                .filter(cited -> Cited.numbers(cited).size() > 1)
                .map(
                    cited ->
                        new Contradiction(
                            String.join("+", Cited.numbers(cited)),
                            cited.stream()
                                .map(one -> one.at(name, field.apply(one.document())))
                                .toList(),
                            null,
                            String.join(" | ", Cited.numbers(cited))))
                .toList());
  }

  private static Outcome numberUnderTwoTitles(Dossier dossier) {
    Map<String, Map<String, Cited>> titles = new TreeMap<>();
    for (Cited cited : Cited.in(dossier.papers())) {
      BasisDocument document = cited.document();
      if (document.number() != null && document.title() != null) {
        titles
            .computeIfAbsent(document.number(), _ -> new LinkedHashMap<>())
            .putIfAbsent(plain(document.title()), cited);
      }
    }
    List<Contradiction> found = new ArrayList<>();
    titles.forEach(
        (number, cited) -> {
          if (cited.size() > 1) {
            found.add(
                new Contradiction(
                    number,
                    cited.values().stream()
                        .map(one -> one.at("title", one.document().title()))
                        .toList(),
                    null,
                    number));
          }
        });
    return titles.isEmpty() ? new Outcome.Insufficient("/basis") : Outcome.of(found);
  }

  private static Outcome numberCloseToAnother(Dossier dossier) {
    List<Cited> all =
        Cited.in(dossier.papers()).stream().filter(one -> one.document().number() != null).toList();
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (Cited other : all.subList(i + 1, all.size())) {
        Cited one = all.get(i);
        if (one.isNearly(other)) {
          List<Cited> both = List.of(one, other);
          found.add(
              new Contradiction(
                  String.join("+", Cited.numbers(both)),
                  both.stream().map(c -> c.at("number", c.document().number())).toList(),
                  null,
                  String.join(" | ", Cited.numbers(both))));
        }
      }
    }
    return all.isEmpty() ? new Outcome.Insufficient("/basis") : Outcome.of(found);
  }

  /** A text without what typists vary: blanks, brackets, punctuation. */
  private static String plain(String text) {
    return NOISE.matcher(text).replaceAll("");
  }
}
