package cn.outturn.form;

import cn.outturn.assessment.Ground;
import cn.outturn.assessment.Method;
import cn.outturn.data.DataFile;
import cn.outturn.glossary.Glossary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of the forms: what a field is called, and what stands in it, in Chinese and English.
 */
public final class Labels {

  private static final Labels SHIPPED =
      new Labels(DataFile.shipped("form/fields.yaml"), Glossary.load());

  private final FieldWords file;
  private final Map<String, FieldWords.Word> words = new HashMap<>();

  public static Labels shipped() {
    return SHIPPED;
  }

  /**
   * @throws cn.outturn.data.RefusedFile if a label or a shape is missing
   */
  Labels(DataFile source, Glossary glossary) {
    file = source.as(FieldWords.class);
    LabelCheck.verify(source, file);
    glossary
        .terms()
        .forEach(term -> words.put(term.key(), new FieldWords.Word(term.zh(), term.en())));
    for (Method method : Method.values()) {
      words.put("Method." + method, new FieldWords.Word(method.chinese(), method.english()));
    }
    for (Ground ground : Ground.values()) {
      words.put("Ground." + ground, new FieldWords.Word(ground.chinese(), ground.english()));
    }
    words.putAll(file.words());
  }

  public int version() {
    return file.version();
  }

  /**
   * @param form where the name of an indicator stands that a label names
   * @return empty for what is no field of the forms
   */
  public Optional<Label> of(Field field, Function<Field, @Nullable Value> form) {
    return new Naming(file, this::word, form).label(field);
  }

  public String zh(Value value) {
    return switch (value) {
      case Value.Amount(var money) -> money.toString();
      case Value.YesNo(var yes) -> yes ? "是" : "否";
      case Value.Choice(var key) -> word(key).map(FieldWords.Word::zh).orElse(key);
      case Value.Sealed _ -> "（已加密）";
      case Value.Text _, Value.Figure _, Value.Day _ -> value.text();
    };
  }

  public String en(Value value) {
    return switch (value) {
      case Value.Amount(var money) -> "%,.2f yuan".formatted(money.inYuan());
      case Value.YesNo(var yes) -> yes ? "yes" : "no";
      case Value.Choice(var key) -> word(key).map(FieldWords.Word::en).orElse(key);
      case Value.Sealed _ -> "(sealed)";
      case Value.Text _, Value.Figure _, Value.Day _ -> value.text();
    };
  }

  Optional<FieldWords.Word> word(String key) {
    return Optional.ofNullable(words.get(key));
  }
}
