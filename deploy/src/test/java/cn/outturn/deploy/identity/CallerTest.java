package cn.outturn.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
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
    Api caller = Api.ofNewDistrict(port);
    Sheets.register(caller);
    Api admin = caller.as("admin-7", "108001", Role.DISTRICT_ADMIN, Role.CLERK);
    assertThat(admin.command("POST", "/api/district/units", Sheets.UNIT).status()).isEqualTo(200);
    assertThat(
            database
                .sql(
                    "SELECT convert_from(meta_data, 'UTF8') FROM event_store.domain_event_entry"
                        + " WHERE aggregate_identifier = :district AND sequence_number = 1")
                .param("district", caller.district())
                .query(String.class)
                .single())
        .contains("\"" + caller.district() + "\"", "\"admin-7\"", "\"CLERK,DISTRICT_ADMIN\"")
        .contains("\"108001\"");
  }

  @Test
  void an_operator_acts_for_the_district_that_the_path_names() {
    Api caller = Api.ofNewDistrict(port);
    Sheets.register(caller);
    assertThat(
            database
                .sql(
                    "SELECT convert_from(meta_data, 'UTF8') FROM event_store.domain_event_entry"
                        + " WHERE aggregate_identifier = :district AND sequence_number = 0")
                .param("district", caller.district())
                .query(String.class)
                .single())
        .contains("\"" + caller.district() + "\"", "\"operator-1\"", "\"PLATFORM_OPERATOR\"");
    var malformed = caller.asOperator().command("POST", "/api/districts/53", Sheets.DISTRICT);
    assertThat(malformed.rule()).isEqualTo("district-code-malformed");
    assertThat(malformed.status()).isEqualTo(400);
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
