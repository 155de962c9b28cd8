package cn.outturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.json.Json;
import cn.outturn.project.ProjectEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Whatever an event says stands in the form after it: in a field, or in the path of one. Looked at
 * from its JSON, so that it can't share a mistake with the form.
 */
class NothingLostTest {

  static List<Class<?>> kinds() {
    return AnyEvent.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everything_an_event_says_stands_in_the_form_after_it(Class<?> kind) {
    for (int seed = 0; seed < 40; seed++) {
      var events = new AnyEvent(seed, seed * 2);
      Form before = seed % 2 == 0 ? Form.EMPTY : after(events.history(12));
      ProjectEvent event = events.of(kind);
      Form form = before.after(event);

      assertThat(shown(form)).as("%s", event).containsAll(said(Json.tree(Json.write(event))));
    }
  }

  private static Form after(List<ProjectEvent> history) {
    var desk = new Desk();
    history.forEach(desk::take);
    return desk.form();
  }

  private static Set<String> shown(Form form) {
    Set<String> shown = new TreeSet<>();
    form.fields()
        .forEach(
            (field, value) -> {
              shown.addAll(field.steps());
              shown.add(value.text());
              if (value instanceof Value.Choice(var key)) {
                shown.add(key.substring(key.indexOf('.') + 1));
              }
            });
    shown.addAll(named(shown));
    return shown;
  }

  /** The years of a horizon of several, and a deviation's name, are steps or parts of one. */
  private static Set<String> named(Set<String> shown) {
    Set<String> parts = new TreeSet<>();
    shown.stream()
        .filter(step -> step.matches("\\d{4}-\\d{4}"))
        .forEach(step -> parts.addAll(Set.of(step.split("-"))));
    return parts;
  }

  private static Set<String> said(JsonNode node) {
    Set<String> said = new TreeSet<>();
    if (node.isContainer()) {
      node.forEach(below -> said.addAll(said(below)));
      return said;
    }
    if (node.isNumber()) {
      said.add(new Value.Figure(new BigDecimal(node.asString())).text());
    } else if (!node.isNull()) {
      said.addAll(parts(node.asString()));
    }
    return said;
  }

  private static Set<String> parts(String text) {
    if (text.matches("annual|mid-term")) {
      return Set.of();
    }
    if (text.matches("\\d{4}-Q\\d:.+") || text.startsWith("figures-disagree:")) {
      return Set.of(text.replaceFirst("-Q", ":Q").split(":"));
    }
    return Set.of(text);
  }
}
