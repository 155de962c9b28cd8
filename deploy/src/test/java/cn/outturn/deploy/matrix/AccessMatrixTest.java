package cn.outturn.deploy.matrix;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Question;
import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.identity.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made from the description of the API: every operation × every role × own district, another one,
 * and five tokens that are none. What the table allows is not refused; all else is, and tells
 * nothing of the other district.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

  /** Rows whose endpoints are being built; each leaves this list as it comes. */
  private static final Set<String> UNBUILT = Set.of();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  private List<Operation> operations = List.of();
  private Settled own;
  private Settled other;

  @BeforeAll
  void two_districts() {
    operations =
        Operation.all(
            JsonMapper.shared()
                .readTree(
                    send(HttpRequest.newBuilder(URI.create(base() + "/v3/api-docs"))).body()));
    own = Settled.of(port, "OWN");
    other = Settled.of(port, "LEAK");
  }

  @Test
  void every_operation_has_a_row_and_every_row_an_operation() {
    Set<String> rows =
        Stream.concat(
                AccessTable.shipped().commands().keySet().stream(),
                Arrays.stream(Question.values()).map(Enum::name))
            .filter(row -> !UNBUILT.contains(row))
            .collect(toSet());
    assertThat(operations).isNotEmpty().noneMatch(operation -> operation.act().isEmpty());
    assertThat(operations.stream().map(Operation::act).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @TestFactory
  Stream<DynamicTest> each_role_is_let_in_where_the_table_says_and_nowhere_else() {
    return ofEach(
        (operation, role) -> {
          var answer = ask(operation, own.district(), Settled.SHARED, valid(role));
          if (operation.allows(role)) {
            assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 429);
          } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_scope\"");
          }
          tellsNothing(answer, role);
        });
  }

  @TestFactory
  Stream<DynamicTest> nothing_of_another_district_is_there() {
    return ofEach(
        (operation, role) -> {
          var answer = ask(operation, other.district(), other.own(), valid(role));
          if (!operation.allows(role)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
          }
          if (operation.path().contains("{district}") && role != Role.PLATFORM_OPERATOR) {
            assertThat(answer.statusCode()).isEqualTo(403);
          }
          tellsNothing(answer, role);
          if (operation.reads() && operation.namesAProject()) {
            String nobodys = "OTHER-9999";
            var unknown = ask(operation, other.district(), nobodys, valid(role));
            assertThat(answer.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(answer.body().replace(other.own(), nobodys)).isEqualTo(unknown.body());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> what_is_no_token_opens_nothing() {
    return operations.stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(),
                    () -> {
                      for (Role role : Role.values()) {
                        for (var refused : refused(role).toList()) {
                          var answer =
                              ask(operation, own.district(), Settled.SHARED, refused.token());
                          assertThat(answer.statusCode()).as("%s", refused).isEqualTo(401);
                          assertThat(answer.body())
                              .contains("urn:outturn:refusal:" + refused.rule());
                          assertThat(answer.headers().firstValue("WWW-Authenticate"))
                              .hasValueSatisfying(
                                  challenge -> assertThat(challenge).startsWith("Bearer"));
                          assertThat(all(answer)).doesNotContain(own.words());
                          if (refused.token() != null) {
                            assertThat(all(answer)).doesNotContain(refused.token());
                          }
                        }
                      }
                    }));
  }

  /** Of the districts' own questions; how far the platform is, its operator may see. */
  @Test
  void no_answer_changes_when_another_district_gets_more() {
    List<Role> members =
        Arrays.stream(Role.values()).filter(role -> role != Role.PLATFORM_OPERATOR).toList();
    List<Operation> questions = operations.stream().filter(Operation::reads).toList();
    own.awaitRest();
    var before = answers(questions, members);
    other.declare("LEAK-0008");
    other.declare("LEAK-0009");
    assertThat(answers(questions, members)).isEqualTo(before);
  }

  private List<String> answers(List<Operation> questions, List<Role> roles) {
    return questions.stream()
        .flatMap(
            question ->
                roles.stream()
                    .map(role -> ask(question, own.district(), Settled.SHARED, valid(role)))
                    .map(answer -> question + ": " + answer.statusCode() + " " + answer.body()))
        .toList();
  }

  private interface Case {
    void verify(Operation operation, Role role);
  }

  private Stream<DynamicTest> ofEach(Case verified) {
    return operations.stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(),
                    () -> {
                      for (Role role : Role.values()) {
                        verified.verify(operation, role);
                      }
                    }));
  }

  private String valid(Role role) {
    return TestTokens.valid(own.district(), Settled.UNIT, role);
  }

  private Stream<TestTokens.Refused> refused(Role role) {
    return TestTokens.refused(own.district(), Settled.UNIT, role);
  }

  /**
   * What the path itself says is repeated; an operator knows every district's name, and no more.
   */
  private void tellsNothing(HttpResponse<String> answer, Role role) {
    String asked = answer.request().uri().getPath();
    List<String> foreign =
        other.words().stream()
            .filter(word -> !asked.contains(word))
            .filter(word -> role != Role.PLATFORM_OPERATOR || !word.equals(other.name()))
            .toList();
    assertThat(all(answer)).doesNotContain(foreign);
  }

  private static String all(HttpResponse<String> answer) {
    return answer.headers().map().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue())
            .collect(Collectors.joining("\n"))
        + "\n"
        + answer.body();
  }

  private HttpResponse<String> ask(
      Operation operation, String district, String project, @Nullable String token) {
    var request = operation.request(base(), district, project);
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  private String base() {
    return "http://localhost:" + port;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
