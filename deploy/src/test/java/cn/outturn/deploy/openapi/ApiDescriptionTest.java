package cn.outturn.deploy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.access.Question;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.problem.Problem;
import cn.outturn.district.DistrictCommand;
import cn.outturn.project.ProjectCommand;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class ApiDescriptionTest {

  private static final Pattern REFERENCE = Pattern.compile("\"#(/components/[^\"]+)\"");

  @LocalServerPort private int port;

  private String text = "";
  private JsonNode api = JsonMapper.shared().createObjectNode();

  @BeforeEach
  void read() {
    text = get("/v3/api-docs");
    api = JsonMapper.shared().readTree(text);
  }

  @Test
  void is_openapi_3_1_without_a_flaw() {
    var parsed = new OpenAPIV3Parser().readContents(text);
    assertThat(parsed.getMessages()).isEmpty();
    String flawed = text.replace("\"in\":\"header\"", "\"in\":\"nowhere\"");
    assertThat(new OpenAPIV3Parser().readContents(flawed).getMessages()).isNotEmpty();
    assertThat(parsed.getOpenAPI().getSpecVersion()).isEqualTo(SpecVersion.V31);
  }

  @Test
  void refers_to_nothing_that_is_not_there() {
    assertThat(REFERENCE.matcher(text).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(pointer -> assertThat(api.at(pointer).isObject()).as(pointer).isTrue());
  }

  @Test
  void has_a_page_to_read_it() {
    assertThat(get("/swagger-ui/index.html")).contains("swagger-ui");
  }

  @Test
  void every_command_is_the_body_of_exactly_one_operation() {
    assertThat(commands().map(ApiDescriptionTest::body))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProjectCommand.class, DistrictCommand.class)
                .flatMap(ApiDescriptionTest::leaves)
                .map(Class::getSimpleName)
                // Sealed before it is a command: the body is what can still be read.
                .map(name -> name.equals("NameContacts") ? "Contacts" : name)
                .toList());
  }

  @Test
  void every_operation_has_a_name_of_its_own() {
    assertThat(names(operations()))
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.isEmpty() || name.matches(".*_\\d+"));
  }

  @Test
  void every_operation_needs_a_token_and_tells_which_roles_may() {
    assertThat(api.at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
    assertThat(operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.at("/security/0").has("token")).isTrue();
              assertThat(operation.path("x-act").asString()).isNotEmpty();
              assertThat(operation.path("x-roles").propertyNames())
                  .containsExactlyInAnyOrder("UNIT", "DISTRICT", "PLATFORM");
              assertThat(operation.path("responses").propertyNames()).contains("401", "403");
            });
  }

  @Test
  void every_command_documents_what_protects_it() {
    assertThat(names(commands().filter(command -> !headers(command).contains("Idempotency-Key"))))
        .isEmpty();
    assertThat(names(commands().filter(command -> !headers(command).contains("If-Match"))))
        .isEqualTo(names(commands().filter(command -> command.path("responses").has("201"))))
        .containsExactlyInAnyOrder("declareProject", "registerDistrict");
  }

  @Test
  void work_in_the_background_documents_its_key_and_where_it_can_be_followed() {
    assertThat(jobs())
        .isNotEmpty()
        .allSatisfy(
            job -> {
              assertThat(headers(job)).contains("Idempotency-Key").doesNotContain("If-Match");
              assertThat(job.at("/responses/202/headers").has("Location")).isTrue();
            });
  }

  @Test
  void every_question_to_a_district_documents_how_to_wait_for_a_command() {
    assertThat(
            names(
                ofDistricts()
                    .filter(operation -> !operation.has("requestBody"))
                    .filter(operation -> !headers(operation).contains("Outturn-At-Least"))))
        .isEmpty();
  }

  @Test
  void every_operation_documents_its_refusals_as_problems() {
    assertThat(operations())
        .allSatisfy(
            operation ->
                assertThat(
                        operation.path("responses").properties().stream()
                            .filter(response -> !response.getKey().startsWith("2"))
                            .map(response -> response.getValue().path("$ref").asString()))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(
                        reference ->
                            assertThat(
                                    api.at(reference.substring(1))
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .endsWith("/" + Problem.class.getSimpleName())));
  }

  @Test
  void no_object_of_the_code_poses_as_a_parameter() {
    assertThat(operations().flatMap(operation -> operation.path("parameters").valueStream()))
        .noneMatch(
            parameter ->
                List.of("caller", "precondition", "operator")
                    .contains(parameter.path("name").asString()));
    assertThat(api.at("/components/schemas").propertyNames())
        .doesNotContain("Caller", "Precondition", "Operator");
  }

  @Test
  void describes_values_as_they_are_in_json() {
    assertThat(schema("Money").path("type").asString()).isEqualTo("integer");
    assertThat(schema("FiscalYear").path("type").asString()).isEqualTo("integer");
    assertThat(schema("ProjectCode").path("pattern").asString())
        .isEqualTo("^[0-9A-Z][0-9A-Z-]{2,39}$");
    assertThat(schema("BudgetItem").at("/properties/amount/$ref").asString())
        .isEqualTo("#/components/schemas/Money");
    assertThat(schema("RegisterDistrict").at("/properties/sources/type").asString())
        .isEqualTo("array");
  }

  @Test
  void describes_parameters_by_their_values() {
    assertThat(parameter("/api/projects/{code}/budget", "put", "code").at("/schema/pattern"))
        .isEqualTo(schema("ProjectCode").path("pattern"));
    assertThat(parameter("/api/deviation", "get", "year").at("/schema/type").asString())
        .isEqualTo("integer");
  }

  private JsonNode parameter(String path, String method, String name) {
    return api.path("paths")
        .path(path)
        .path(method)
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void describes_kinds_as_a_choice_with_a_discriminator() {
    assertThat(schema("Target").path("oneOf")).hasSize(7);
    assertThat(schema("Target").at("/discriminator/propertyName").asString()).isEqualTo("kind");
    assertThat(schema("Target").at("/discriminator/mapping/at-least").asString())
        .isEqualTo("#/components/schemas/TargetAtLeast");
    assertThat(schema("TargetAtLeast").at("/properties/kind/const").asString())
        .isEqualTo("at-least");
  }

  @Test
  void tells_what_a_body_must_have_and_that_it_may_have_nothing_else() {
    assertThat(schema("PlanBudget").path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("horizon", "funding");
    assertThat(schema("BudgetItem").path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("name", "amount");
    assertThat(schema("BudgetItem").path("additionalProperties").asString()).isEqualTo("false");
    assertThat(schema("Accepted").has("additionalProperties")).isFalse();
    assertThat(schema("Period").path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("start", "cycleYears");
  }

  private JsonNode schema(String name) {
    return api.at("/components/schemas/" + name);
  }

  private String get(String path) {
    String body =
        RestClient.create("http://localhost:" + port).get().uri(path).retrieve().body(String.class);
    return body == null ? "" : body;
  }

  private Stream<JsonNode> operations() {
    return operations("");
  }

  private Stream<JsonNode> ofDistricts() {
    return operations("/api/(operations/.*|districts.*|access|glossary|rule-sets|refusals|checks)");
  }

  private Stream<JsonNode> operations(String except) {
    return api.path("paths").properties().stream()
        .filter(path -> !path.getKey().matches(except))
        .flatMap(path -> path.getValue().valueStream());
  }

  private Stream<JsonNode> commands() {
    return operations().filter(operation -> operation.has("requestBody") && !isAsked(operation));
  }

  /** Jobs, archives, erasures: what has a row among the questions is no command. */
  private static boolean isAsked(JsonNode operation) {
    return Arrays.stream(Question.values())
        .anyMatch(question -> question.name().equals(operation.path("x-act").asString()));
  }

  private Stream<JsonNode> jobs() {
    return operations().filter(operation -> operation.has("requestBody") && begins(operation));
  }

  private static boolean begins(JsonNode operation) {
    return operation.path("responses").has("202");
  }

  private static List<String> names(Stream<JsonNode> operations) {
    return operations.map(operation -> operation.path("operationId").asString()).toList();
  }

  private static String body(JsonNode operation) {
    String reference =
        operation.at("/requestBody/content/application~1json/schema/$ref").asString();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static List<String> headers(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .map(parameter -> parameter.path("$ref").asString())
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ApiDescriptionTest::leaves)
        : Stream.of(type);
  }
}
