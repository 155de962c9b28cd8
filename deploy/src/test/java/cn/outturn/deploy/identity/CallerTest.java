package cn.outturn.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CallerTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @Test
  void a_caller_is_stored_with_what_he_did() {
    Api caller =
        Api.ofNewDistrict(port)
            .with("Outturn-User", " admin-7 ")
            .with("Outturn-Roles", "DISTRICT_ADMIN, CLERK")
            .with("Outturn-Unit", "108001");
    assertThat(caller.command("POST", "/api/district", Sheets.DISTRICT).status()).isEqualTo(201);
    assertThat(
            database
                .sql(
                    "SELECT convert_from(meta_data, 'UTF8') FROM event_store.domain_event_entry"
                        + " WHERE aggregate_identifier = :district")
                .param("district", caller.district())
                .query(String.class)
                .single())
        .contains("\"" + caller.district() + "\"", "\"admin-7\"", "\"CLERK,DISTRICT_ADMIN\"")
        .contains("\"108001\"");
  }

  @Test
  void two_districts_in_one_request_are_as_good_as_none() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/district"))
            .header("Outturn-District", "530103")
            .header("Outturn-District", "530114")
            .header("Outturn-User", "clerk-1")
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Outturn-District is given more than once");
    }
  }

  @Test
  void a_district_is_known_by_its_callers_alone() {
    Api one = Api.ofNewDistrict(port);
    Sheets.declare(one);
    Api other = Api.ofNewDistrict(port);
    var answer = other.command("PUT", "/api/projects/P-1/budget", Sheets.BUDGET);
    assertThat(answer.rule()).isIn("project-unknown", "district-unknown");
    assertThat(answer.status()).isEqualTo(404);
  }
}
