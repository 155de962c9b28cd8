package cn.outturn.query.timeline;

import cn.outturn.form.Change;
import cn.outturn.form.Field;
import cn.outturn.form.Label;
import cn.outturn.form.Labels;
import cn.outturn.form.Value;
import cn.outturn.query.timeline.FieldContent.Kind;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes in the words of the forms.
 *
 * @param persons what the reader sees of what is sealed
 */
record Named(Map<Value.Sealed, FieldContent> persons) {

  private static final Labels LABELS = Labels.shipped();

  FieldChange change(Change change, Label label) {
    return new FieldChange(
        change.field(),
        new Words(label.zh(), label.en()),
        label.at(),
        content(change.before()),
        content(change.after()));
  }

  FieldValue value(Field field, Value value, Label label) {
    return new FieldValue(field, new Words(label.zh(), label.en()), label.at(), told(value));
  }

  /** A field without words is called by its path; a test sees to it that there is none. */
  static Label label(Field field, Function<Field, @Nullable Value> form) {
    return LABELS
        .of(field, form)
        .orElseGet(() -> new Label(field.toString(), field.toString(), null));
  }

  private @Nullable FieldContent content(@Nullable Value value) {
    return value == null ? null : told(value);
  }

  private FieldContent told(Value value) {
    return switch (value) {
      case Value.Text _ -> FieldContent.of(Kind.TEXT, value.text());
      case Value.Figure _ -> FieldContent.of(Kind.NUMBER, value.text());
      case Value.Day _ -> FieldContent.of(Kind.DAY, value.text());
      case Value.Amount _ -> worded(Kind.AMOUNT, value);
      case Value.YesNo _ -> worded(Kind.YES_NO, value);
      case Value.Choice _ -> worded(Kind.CHOICE, value);
      case Value.Sealed sealed -> persons.getOrDefault(sealed, FieldContent.NOT_SHOWN);
    };
  }

  private static FieldContent worded(Kind kind, Value value) {
    return new FieldContent(kind, value.text(), LABELS.zh(value), LABELS.en(value));
  }
}
