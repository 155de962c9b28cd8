package cn.outturn.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.eventstore.Happened;
import cn.outturn.deploy.identity.TestIssuer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@ApplicationTest
class EndpointsTest {

  @LocalServerPort private int port;
  @Autowired private EventStore events;

  @Test
  void health_speaks_of_the_database() {
    assertThat(get("/actuator/health")).contains("\"status\":\"UP\"").contains("\"db\"");
  }

  @Test
  void prometheus_sees_the_pool_and_axons_event_store() {
    events.publish(Happened.anywhere());
    assertThat(get("/actuator/prometheus"))
        .contains("hikaricp_connections")
        .contains("eventStore_allTimer_seconds_count{payloadType=\"DistrictRegistered\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "configprops", "beans", "heapdump", "loggers", "threaddump"})
  void what_tells_of_settings_and_memory_is_not_served(String endpoint) {
    var answer =
        RestClient.create("http://localhost:" + port)
            .get()
            .uri("/actuator/" + endpoint)
            .exchange((_, response) -> response.getStatusCode().value());
    assertThat(answer).isIn(401, 403, 404);
  }

  @Test
  void the_api_describes_itself_as_openapi_3_1() {
    assertThat(get("/v3/api-docs")).contains("\"openapi\":\"3.1");
  }

  private @Nullable String get(String path) {
    return RestClient.create("http://localhost:" + port)
        .get()
        .uri(path)
        .headers(headers -> headers.setBearerAuth(TestIssuer.operator()))
        .retrieve()
        .body(String.class);
  }
}
