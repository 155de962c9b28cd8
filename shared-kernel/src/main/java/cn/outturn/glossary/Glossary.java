package cn.outturn.glossary;

import cn.outturn.data.DataFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every word that users meet, once: where English code gets its Chinese labels. Only sentences stay
 * with what they tell: refusals ({@link cn.outturn.refusal.Rule}), checks, and the working of a
 * score ({@link cn.outturn.assessment.Method}, {@link cn.outturn.assessment.Ground}).
 */
public final class Glossary {

  private final Map<String, Term> byKey = new LinkedHashMap<>();

  Glossary(DataFile file) {
    Term[] terms = file.as(Term[].class);
    for (int i = 0; i < terms.length; i++) {
      if (byKey.putIfAbsent(terms[i].key(), terms[i]) != null) {
        throw file.refused("/" + i, terms[i].key() + " stands twice");
      }
    }
  }

  public static Glossary load() {
    return new Glossary(DataFile.shipped("glossary/terms.yaml"));
  }

  /** In the order of the file: by stage of the work. */
  public List<Term> terms() {
    return List.copyOf(byKey.values());
  }

  public Optional<Term> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The term of a constant, named {@code Enum.CONSTANT} by the enum's simple name. */
  public Optional<Term> find(Enum<?> constant) {
    return find(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}
