package cn.outturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.project.ProjectEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever has happened, in whatever order: what holds for every form. */
class FormTest {

  private static final int LENGTH = 60;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  private static List<Form> prefixes(List<ProjectEvent> history) {
    List<Form> forms = new ArrayList<>(List.of(Form.EMPTY));
    history.forEach(event -> forms.add(forms.getLast().after(event)));
    return forms;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_differences_of_two_forms_made_in_the_one_give_the_other(long seed) {
    List<Form> forms = prefixes(new AnyEvent(seed, 50).history(LENGTH));
    List<Form> others = new ArrayList<>(forms);
    others.addAll(prefixes(new AnyEvent(-seed, 50).history(LENGTH)));
    Collections.shuffle(others, new Random(seed));

    for (int i = 0; i < forms.size(); i++) {
      Form from = forms.get(i);
      Form to = others.get(i);
      assertThat(from.with(from.to(to))).isEqualTo(to);
      assertThat(to.with(to.to(from))).isEqualTo(from);
      assertThat(from.to(from)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_desk_tells_of_each_event_just_what_the_forms_before_and_after_it_differ_in(long seed) {
    List<ProjectEvent> history = new AnyEvent(seed, 50).history(LENGTH);
    List<Form> forms = prefixes(history);
    var desk = new Desk();

    for (int i = 0; i < history.size(); i++) {
      List<Change> changes = desk.take(history.get(i));

      assertThat(changes).isEqualTo(forms.get(i).to(forms.get(i + 1)));
      assertThat(desk.form()).as("after %s", history.get(i)).isEqualTo(forms.get(i + 1));
    }
  }

  /** Each part of a path is text again, whatever stands in it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void every_path_is_read_as_it_is_written_and_stands_within_the_paths_above_it(long seed) {
    Form form = prefixes(new AnyEvent(seed, 20).history(LENGTH)).getLast();

    assertThat(form.fields().keySet())
        .allSatisfy(
            field -> {
              assertThat(Field.parse(field.toString())).isEqualTo(field);
              assertThat(field.isWithin(new Field(field.steps().subList(0, 1)))).isTrue();
            });
  }

  @Test
  void fields_stand_in_the_order_of_the_forms_years_and_numbers() {
    List<Field> ordered =
        Stream.of(
                "/project/stage",
                "/declaration/name",
                "/goals/2020/goal",
                "/goals/2020/indicators/N1/name",
                "/goals/2020/indicators/N2/name",
                "/goals/2020/indicators/N10/name",
                "/goals/2020-2022/goal",
                "/goals/2021/goal",
                "/funds/2020/allocations/2/effective",
                "/funds/2020/allocations/10/effective",
                "/findings/figures-disagree/2020/~01~1/stage")
            .map(Field::parse)
            .toList();

    assertThat(ordered.reversed().stream().sorted()).containsExactlyElementsOf(ordered);
  }
}
