package cn.outturn.deploy.working;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.data.DataFile;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The formulas are those of the figures that the application describes, no more and no less. */
@ApplicationTest
class FormulasTest {

  private static final JsonNode RECORDS =
      DataFile.shipped("working/formulas.yaml").as(JsonNode.class).path("records");

  @LocalServerPort private int port;
  private Described described;

  @BeforeEach
  void read() {
    described = new Described(Api.ofNewDistrict(port).get("/v3/api-docs").body());
  }

  @Test
  void every_number_of_every_question_has_a_formula() {
    assertThat(described.numbers()).hasSizeGreaterThan(200);
    assertThat(described.numbers()).allMatch(FormulasTest::isTold);
  }

  @Test
  void every_formula_is_of_a_field_that_is_described() {
    Set<String> told = new TreeSet<>();
    Stream.concat(described.numbers().stream(), described.words().stream())
        .forEach(
            names -> names.stream().filter(FormulasTest::isTold).findFirst().ifPresent(told::add));
    assertThat(formulas()).isSubsetOf(told);
  }

  @Test
  void every_record_that_stands_in_a_list_says_what_tells_it_from_the_others() {
    assertThat(described.lines())
        .hasSizeGreaterThan(40)
        .allMatch(record -> !RECORDS.path(record).path("line").isEmpty());
    RECORDS
        .properties()
        .forEach(
            record -> {
              if (record.getValue().has("line")) {
                assertThat(described.lines()).contains(record.getKey());
              }
            });
  }

  private static boolean isTold(List<String> names) {
    return names.stream().anyMatch(FormulasTest::isTold);
  }

  private static boolean isTold(String name) {
    String[] parts = name.split(" ", 2);
    return RECORDS.path(parts[0]).path("figures").has(parts[1]);
  }

  private static Set<String> formulas() {
    Set<String> names = new TreeSet<>();
    RECORDS
        .properties()
        .forEach(
            record ->
                record
                    .getValue()
                    .path("figures")
                    .propertyNames()
                    .forEach(figure -> names.add(record.getKey() + " " + figure)));
    return names;
  }
}
