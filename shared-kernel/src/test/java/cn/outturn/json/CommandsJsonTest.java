package cn.outturn.json;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.district.DistrictCommand;
import cn.outturn.project.ProjectCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** One body of every command, as a client sends it: {@code commands.json}. */
class CommandsJsonTest {

  static List<Class<?>> commands() {
    return Stream.of(DistrictCommand.class, ProjectCommand.class)
        .flatMap(CommandsJsonTest::leaves)
        .toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandsJsonTest::leaves)
        : Stream.of(type);
  }

  private static JsonNode bodies() throws IOException {
    try (InputStream in = CommandsJsonTest.class.getResourceAsStream("commands.json")) {
      return Json.tree(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void reads_a_body_of_every_command_and_writes_it_back_equal(Class<?> command) throws IOException {
    JsonNode body = bodies().get(command.getSimpleName());
    assertThat(body).as("commands.json needs a body of " + command.getSimpleName()).isNotNull();

    Object read = Json.read(body.toString(), command);

    assertThat(Json.tree(Json.write(read))).isEqualTo(body);
    assertThat(Json.read(Json.write(read), command)).isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void refuses_an_empty_body_and_says_where(Class<?> command) {
    assertThat(Json.faults("{}", command))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.pointer()).startsWith("/"));
  }
}
