package cn.outturn.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build says the application is made of, as it lies in the jar. */
@DisabledIfSystemProperty(
    named = "maven.offline",
    matches = "is-true",
    disabledReason = "CycloneDX writes nothing offline")
class BillOfMaterialsIT {

  private static final Map<String, Class<?>> USED =
      Map.of(
          "axon-eventsourcing", EventStore.class,
          "postgresql", org.postgresql.Driver.class,
          "bucket4j_jdk17-core", Bucket.class,
          "tink", Aead.class);

  @Test
  void it_names_what_runs_by_version_and_hash() throws IOException {
    List<JsonNode> components = components();
    USED.forEach(
        (name, type) ->
            assertThat(components)
                .filteredOn(component -> component.path("name").asString().equals(name))
                .as(name)
                .singleElement()
                .satisfies(
                    component -> {
                      assertThat(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                          .endsWith(name + "-" + component.path("version").asString() + ".jar");
                      assertThat(component.path("hashes")).isNotEmpty();
                    }));
  }

  @Test
  void it_names_nothing_that_only_tests_need() throws IOException {
    assertThat(components())
        .hasSizeGreaterThan(100)
        .extracting(component -> component.path("name").asString())
        .doesNotContain("junit-jupiter", "archunit-junit5", "swagger-parser-v3");
  }

  private static List<JsonNode> components() throws IOException {
    try (var json = new ClassPathResource("META-INF/sbom/application.cdx.json").getInputStream()) {
      JsonNode bill = JsonMapper.shared().readTree(json);
      assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
      return bill.path("components").valueStream().toList();
    }
  }
}
