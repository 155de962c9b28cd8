package cn.outturn.checks;

import cn.outturn.assessment.SelfAssessment;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.indicator.Indicator;
import cn.outturn.papers.Goals;
import cn.outturn.papers.Papers;
import cn.outturn.papers.Request;
import cn.outturn.project.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every text that somebody wrote into the papers, with its place. */
final class Texts {

  /**
   * @param pointer into the papers
   */
  record Text(String pointer, String text) {}

  private final List<Text> all = new ArrayList<>();

  private Texts() {}

  /** Those of declaration, goals and budget. */
  static List<Text> declared(Papers papers) {
    Texts texts = new Texts();
    if (papers.declaration() != null) {
      texts.declaration(papers.declaration());
    }
    Horizons.sorted(papers.goals())
        .forEach(entry -> texts.goals("/goals/" + Horizons.text(entry.getKey()), entry.getValue()));
    Horizons.sorted(papers.requests())
        .forEach(
            entry -> texts.request("/requests/" + Horizons.text(entry.getKey()), entry.getValue()));
    for (int i = 0; i < papers.attachments().size(); i++) {
      texts.add("/attachments/%d/fileName".formatted(i), papers.attachments().get(i).fileName());
    }
    return texts.all;
  }

  /** Those of a self-assessment. */
  static List<Text> assessed(String at, SelfAssessment assessment) {
    Texts texts = new Texts();
    texts.add(at + "/attained", assessment.attained());
    assessment.ratings().forEach(r -> texts.add(at + "/ratings/" + r.indicator(), r.deviation()));
    sorted(assessment.report()).forEach((part, text) -> texts.add(at + "/report/" + part, text));
    return texts.all;
  }

  private void declaration(Declaration declaration) {
    add("/name", declaration.name());
    sorted(declaration.statements()).forEach((place, text) -> add("/statements/" + place, text));
    for (int i = 0; i < declaration.figures().size(); i++) {
      add("/figures/%d/what".formatted(i), declaration.figures().get(i).what());
    }
    for (int i = 0; i < declaration.basis().size(); i++) {
      BasisDocument document = declaration.basis().get(i);
      add("/basis/%d/number".formatted(i), document.number());
      add("/basis/%d/title".formatted(i), document.title());
      add("/basis/%d/clause".formatted(i), document.clause());
    }
  }

  private void goals(String at, Goals sheet) {
    add(at + "/goal", sheet.goal());
    for (Indicator indicator : sheet.indicators()) {
      String row = at + "/" + indicator.id();
      add(row + "/name", indicator.name());
      add(row + "/basis", indicator.basis());
      add(row + "/formula", indicator.formula());
      add(row + "/note", indicator.note());
      add(row + "/printed", indicator.printed());
    }
  }

  private void request(String at, Request request) {
    for (int i = 0; i < request.items().size(); i++) {
      BudgetItem item = request.items().get(i);
      add("%s/items/%d/name".formatted(at, i), item.name());
      add("%s/items/%d/priceBasis".formatted(at, i), item.priceBasis());
      add("%s/items/%d/quantityBasis".formatted(at, i), item.quantityBasis());
    }
  }

  private void add(String pointer, @Nullable String text) {
    if (text != null) {
      all.add(new Text(pointer, text));
    }
  }

  private static <K extends Enum<K>> Map<K, String> sorted(Map<K, String> texts) {
    return new TreeMap<>(texts);
  }
}
