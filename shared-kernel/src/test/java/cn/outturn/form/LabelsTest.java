package cn.outturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.data.DataFile;
import cn.outturn.data.RefusedFile;
import cn.outturn.glossary.Glossary;
import cn.outturn.history.EventCatalog;
import cn.outturn.history.Stored;
import cn.outturn.json.Json;
import cn.outturn.project.ProjectEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever adds a field gives it its words, or this fails and names it. */
class LabelsTest {

  private final Labels labels = Labels.shipped();

  static List<Class<?>> kinds() {
    return AnyEvent.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_field_that_an_event_can_fill_has_a_label_and_every_choice_its_words(Class<?> kind) {
    for (int seed = 0; seed < 60; seed++) {
      assertNamed(Form.EMPTY.after(new AnyEvent(seed, seed % 30).of(kind)));
    }
  }

  @Test
  void every_field_of_random_histories_has_a_label() {
    for (int seed = 0; seed < 5; seed++) {
      var desk = new Desk();
      new AnyEvent(seed, 30).history(100).forEach(desk::take);
      assertNamed(desk.form());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_field_of_the_stored_samples_has_a_label(Class<?> kind) throws IOException {
    Stored stored = new EventCatalog(ProjectEvent.class).nameOf(kind).orElseThrow();
    String sample =
        "/cn/outturn/history/samples/%s.%d.json".formatted(stored.value(), stored.revision());
    try (InputStream in = LabelsTest.class.getResourceAsStream(sample)) {
      String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);

      Form form = Form.EMPTY.after((ProjectEvent) Json.read(json, kind));

      assertThat(form.fields()).isNotEmpty();
      assertNamed(form);
    }
  }

  private void assertNamed(Form form) {
    assertThat(form.fields())
        .allSatisfy(
            (field, value) -> {
              assertThat(labels.of(field, form.fields()::get))
                  .as("label of %s in fields.yaml", field)
                  .hasValueSatisfying(label -> assertThat(label.at()).isNotNull());
              if (value instanceof Value.Choice(var key)) {
                assertThat(labels.word(key)).as("words of %s at %s", key, field).isPresent();
              }
            });
  }

  @Test
  void a_label_names_year_and_row_and_the_form_it_stands_in() {
    Field target = Field.parse("/goals/2020/indicators/N1/target/value");
    Map<Field, Value> form =
        Map.of(Field.parse("/goals/2020/indicators/N1/name"), new Value.Text("党员培训参加人次"));

    assertThat(labels.of(target, form::get))
        .contains(
            new Label("2020年 指标 N1 党员培训参加人次 指标值", "2020 indicator N1 党员培训参加人次 target", "附件1 表2.1"));
    assertThat(labels.of(Field.parse("/progress/2020/Q2/report/note"), form::get))
        .contains(new Label("2020年 二季度 备注", "2020 second quarter note", "监控表"));
    assertThat(labels.of(Field.parse("/goals/2020"), form::get)).isEmpty();
    assertThat(labels.of(Field.parse("/nowhere"), form::get)).isEmpty();
  }

  @Test
  void a_file_with_a_hole_in_it_is_refused_with_its_line() {
    assertRefused("  project: {zh: 项目}\n", "words in one language alone");
    assertRefused("  project: {at: 台账}\n", "a field without words");
    assertRefused("  project: {shape: nothing}\n", "there is no shape nothing");
    assertRefused("  forms: {zh: 表, en: form}\n", "there is no part project");
  }

  private static void assertRefused(String parts, String reason) {
    var rest = new StringBuilder();
    for (Part part : Part.values()) {
      if (part != Part.PROJECT) {
        rest.append("  %s: {zh: 表, en: form}\n".formatted(part.step()));
      }
    }
    var file =
        new DataFile(
            "fields.yaml", "version: 1\nsteps: {}\nwords: {}\nshapes: {}\nparts:\n" + parts + rest);

    assertThatThrownBy(() -> new Labels(file, Glossary.load()))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining(reason);
  }
}
