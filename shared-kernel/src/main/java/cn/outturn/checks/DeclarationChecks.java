package cn.outturn.checks;

import cn.outturn.document.BasisDocument;
import cn.outturn.project.Attachment;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Declaration;
import cn.outturn.project.Flag;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks of what a filled form leaves out: documents and fields. */
final class DeclarationChecks {

  /** Laws and rules are known by their title; everything else has a number. */
  private static final Pattern LAW = Pattern.compile("(?:法|条例|规定|办法|细则|准则)(?:[（(〔].*[）)〕])?》?$");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "basis-without-document",
              Scope.PROJECT,
              Kind.REFERENCE,
              Severity.HIGH,
              "立项没有依据文件：至少要有一个文号或一部法规",
              "The project rests on no document: at least one number or one law is due",
              "财预〔2015〕88号；预算管理一体化规范（财办〔2020〕13号）",
              DeclarationChecks::basisWithoutDocument),
          Check.first(
              "yes-no-fields-blank",
              Scope.PROJECT,
              Kind.MISSING,
              Severity.MEDIUM,
              "“是否”各栏未填；空白不等于“否”",
              "Yes-or-no fields are blank, and blank is not no",
              "项目基本信息表（附件1 表1）",
              DeclarationChecks::yesNoFieldsBlank),
          Check.first(
              "texts-without-documents",
              Scope.PROJECT,
              Kind.MISSING,
              Severity.LOW,
              "各项简述都没有上传依据",
              "None of the texts has a document beside it",
              "项目基本信息表（附件1 表1）",
              DeclarationChecks::textsWithoutDocuments),
          Check.first(
              "core-indicators-blank",
              Scope.DECLARATION,
              Kind.MISSING,
              Severity.MEDIUM,
              "“是否核心指标”全部未填",
              "No row says whether it is a core indicator",
              "项目绩效目标表（附件1 表2.1）",
              DeclarationChecks::coreIndicatorsBlank));

  private DeclarationChecks() {}

  /** A part may rest on its parent's documents, which its own papers don't show. */
  private static Outcome basisWithoutDocument(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null || declaration.parent() != null && declaration.basis().isEmpty()) {
      return new Outcome.Insufficient("/basis");
    }
    boolean documented =
        Stream.concat(
                declaration.basis().stream(),
                dossier.papers().attachments().stream().map(Attachment::document))
            .anyMatch(DeclarationChecks::isDocument);
    return documented
        ? new Outcome.Passed()
        : Outcome.of(
            List.of(
                new Contradiction(
                    "basis",
                    List.of(Place.at("/basis", null)),
                    null,
                    Integer.toString(declaration.basis().size()))));
  }

  private static boolean isDocument(BasisDocument document) {
    return document.number() != null
        || document.title() != null && LAW.matcher(document.title()).find();
  }

  private static Outcome yesNoFieldsBlank(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null || declaration.flags().isEmpty() && !BasicForm.isIn(dossier.papers())) {
      return new Outcome.Insufficient("/flags");
    }
    List<Place> blank =
        Arrays.stream(Flag.values())
            .filter(flag -> !declaration.flags().containsKey(flag))
            .map(flag -> Place.at("/flags/" + flag, null))
            .toList();
    return blank.isEmpty()
        ? new Outcome.Passed()
        : Outcome.of(
            List.of(
                new Contradiction(
                    "flags",
                    blank,
                    null,
                    "%d/%d".formatted(declaration.flags().size(), Flag.values().length))));
  }

  private static Outcome textsWithoutDocuments(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null
        || declaration.statements().isEmpty()
        || !BasicForm.isIn(dossier.papers())) {
      return new Outcome.Insufficient("/statements");
    }
    return dossier.papers().attachments().stream().anyMatch(file -> file.place() != null)
        ? new Outcome.Passed()
        : Outcome.of(
            List.of(
                new Contradiction(
                    "attachments",
                    List.of(Place.at("/attachments", null)),
                    null,
                    "0/" + declaration.statements().size())));
  }

  private static Outcome coreIndicatorsBlank(Dossier dossier) {
    if (!BasicForm.isIn(dossier.papers())) {
      return new Outcome.Insufficient("/classification/printed");
    }
    return SheetRow.all(
        dossier,
        rows ->
            rows.stream().anyMatch(row -> row.indicator().core() != null)
                ? List.of()
                : List.of(
                    new Contradiction(
                        "core",
                        rows.stream().map(row -> row.at("core", null)).toList(),
                        null,
                        "0/" + rows.size())));
  }
}
