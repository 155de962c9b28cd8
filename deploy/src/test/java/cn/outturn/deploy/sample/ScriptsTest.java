package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.deploy.issuer.Accounts;
import cn.outturn.district.DistrictCommand.RegisterUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptsTest {

  static Stream<Script> scripts() {
    return Scripts.shipped().stream();
  }

  @Test
  void there_is_one_for_each_district_and_one_for_each_document() {
    assertThat(scripts().map(Script::name))
        .containsExactly(
            "district-310117",
            "district-430104",
            "district-530103",
            "district-530114",
            "story-000-party-work",
            "story-001-party-education",
            "story-002-party-service",
            "story-003-community-building",
            "story-004-party-affairs");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void every_body_is_the_command_of_its_path_and_nothing_more(Script script) {
    for (Step step : script.steps()) {
      assertThatCode(() -> Bodies.command(step)).as(step.doing()).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void no_field_of_a_body_gets_lost(Script script) {
    for (Step step : script.steps()) {
      List<String> sent = Leaves.of(step.body());
      sent.removeIf(leaf -> leaf.contains("/number=")); // its brackets become 〔〕
      assertThat(Leaves.of(Bodies.json(Bodies.command(step)))).as(step.doing()).containsAll(sent);
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void every_step_is_sent_by_an_account_that_the_table_lets_send_it(Script script) {
    for (int number = 1; number <= script.steps().size(); number++) {
      var request = new Request(script, number, null);
      var command = Bodies.command(request.step()).getClass();
      assertThat(
              AccessTable.shipped().reach(new Act.Send(command), Set.of(request.account().role())))
          .as("%s: %s as %s", script.name(), command.getSimpleName(), request.step().as())
          .isPresent();
    }
  }

  @Test
  void every_account_that_works_for_a_unit_works_for_one_that_is_registered() {
    var registered =
        scripts()
            .flatMap(
                script ->
                    script.steps().stream()
                        .map(Bodies::command)
                        .filter(RegisterUnit.class::isInstance)
                        .map(RegisterUnit.class::cast)
                        .map(command -> script.district() + " " + command.unit().code()))
            .toList();
    assertThat(Accounts.shipped().all())
        .filteredOn(account -> account.unit() != null)
        .allSatisfy(
            account -> assertThat(registered).contains(account.district() + " " + account.unit()));
  }

  @Test
  void the_rules_accept_every_step_in_order() {
    var desk = new PaperDesk();
    List<String> console = new ArrayList<>();
    assertThatCode(() -> new Clerk(desk, console::add).send(Scripts.shipped()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void a_history_begins_before_anything_else_is_sent_to_it(Script script) {
    List<String> begun = new ArrayList<>();
    for (Step step : script.steps()) {
      if (step.begins()) {
        begun.add(step.stream());
      }
      assertThat(begun).as(step.doing()).contains(step.stream());
    }
  }

  @Test
  void every_key_has_the_form_the_api_asks_for() {
    for (Script script : Scripts.shipped()) {
      assertThat(new Request(script, script.steps().size(), null).key())
          .matches("[\\x21-\\x7e]{8,80}");
    }
  }
}
