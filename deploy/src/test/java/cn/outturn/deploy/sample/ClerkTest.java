package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClerkTest {

  private final List<Script> scripts = Scripts.shipped();
  private final int steps = scripts.stream().mapToInt(script -> script.steps().size()).sum();
  private final PaperDesk desk = new PaperDesk();
  private final List<String> console = new ArrayList<>();

  @Test
  void sends_every_step_once_and_tells_how_far_it_has_come() {
    assertThat(new Clerk(desk, console::add).send(scripts)).isTrue();
    assertThat(desk.keys()).hasSize(1 + steps);
    assertThat(console).contains("district-310117: step 6 of 6");
  }

  @Test
  void asks_one_question_a_script_when_everything_was_sent_before() {
    new Clerk(desk, console::add).send(scripts);
    int before = desk.keys().size();
    assertThat(new Clerk(desk, console::add).send(scripts)).isFalse();
    assertThat(desk.keys()).hasSize(before + scripts.size());
  }

  @Test
  void goes_on_where_it_was_interrupted() {
    for (int most : new int[] {1, 30, 60}) {
      assertThatThrownBy(() -> new Clerk(interruptedAfter(most), console::add).send(scripts))
          .hasMessage("interrupted");
    }
    assertThat(new Clerk(desk, console::add).send(scripts)).isTrue();
    assertThat(new Clerk(desk, console::add).send(scripts)).isFalse();
  }

  @Test
  void stops_at_a_refused_step_with_its_script_its_number_and_the_problem() {
    Script story = script("story-000-party-work");
    assertThatThrownBy(() -> new Clerk(desk, console::add).send(List.of(story)))
        .isInstanceOf(StepRefused.class)
        .hasMessageContaining("story-000-party-work, step 1 of " + story.steps().size())
        .hasMessageContaining("POST /api/projects/S302020100685 was answered 422")
        .hasMessageContaining("DISTRICT_UNKNOWN");
  }

  @Test
  void does_nothing_over_the_head_of_somebody_else() {
    Script district = script("district-530103");
    assertThatThrownBy(() -> new Clerk(interruptedAfter(3), console::add).send(List.of(district)))
        .hasMessage("interrupted");
    desk.touch(district, "/api/district");
    assertThatThrownBy(() -> new Clerk(desk, console::add).send(List.of(district)))
        .isInstanceOf(StepRefused.class)
        .hasMessageContaining("412");
  }

  private Script script(String name) {
    return scripts.stream().filter(script -> script.name().equals(name)).findFirst().orElseThrow();
  }

  private Desk interruptedAfter(int most) {
    int[] sent = {0};
    return request -> {
      if (sent[0]++ == most) {
        throw new IllegalStateException("interrupted");
      }
      return desk.send(request);
    };
  }
}
