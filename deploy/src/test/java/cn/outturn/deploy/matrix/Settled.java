package cn.outturn.deploy.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.outturn.deploy.api.Api;
import java.time.Duration;
import java.util.List;

/** A district whose every word would be recognised where it doesn't belong. */
record Settled(Api api, String mark) {

  static final String UNIT = "302020";

  /** A project code that the other district has, too. */
  static final String SHARED = "SHARED-0001";

  static Settled of(int port, String mark) {
    var settled = new Settled(Api.ofNewDistrict(port), mark);
    Api api = settled.api.as("admin-1", UNIT, Api.EVERYTHING);
    accepted(
        api.asOperator()
            .command(
                "POST",
                "/api/districts/" + api.district(),
                """
                {"name": "%s区", "sources": [
                  {"code": "LOCAL", "name": "%s本级财政", "nature": "DISTRICT"}]}
                """
                    .formatted(mark, mark)));
    accepted(
        api.command(
            "POST",
            "/api/district/units",
            "{\"unit\": {\"code\": \"%s\", \"name\": \"%s民政局\", \"type\": \"ADMINISTRATIVE\"}}"
                .formatted(UNIT, mark)));
    settled.declare(SHARED);
    settled.declare(settled.own());
    return new Settled(api, mark);
  }

  String district() {
    return api.district();
  }

  String name() {
    return mark + "区";
  }

  /** A project code that only this district has. */
  String own() {
    return mark + "-0007";
  }

  /** What nobody else may ever read. */
  List<String> words() {
    return List.of(name(), mark + "本级", mark + "民政", mark + "党建", mark + "目标", own());
  }

  /** One more project. */
  String declare(String code) {
    Api clerk = api.as("clerk-1", UNIT, Api.EVERYTHING);
    accepted(
        clerk.command(
            "POST",
            "/api/projects/" + code,
            """
            {"declaration": {
              "name": "%s党建", "unit": "%s", "classification": {"level": "OWN"},
              "period": {"start": "2020-01-01", "cycleYears": 1}}}
            """
                .formatted(mark, UNIT)));
    return accepted(
            clerk.command(
                "PUT",
                "/api/projects/" + code + "/budget",
                """
                {"horizon": {"kind": "annual", "year": 2020},
                 "funding": [{"source": "LOCAL", "amount": 11080000}],
                 "items": [{"name": "%s目标", "amount": 11080000}]}
                """
                    .formatted(mark)))
        .header("Outturn-Position");
  }

  /** Until nothing that was asked for is still being worked on. */
  void awaitRest() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                api.get("/api/proof/verifications?size=200")
                    .body()
                    .path("items")
                    .valueStream()
                    .allMatch(job -> job.path("state").asString().equals("DONE")));
  }

  private static Api.Answer accepted(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
    return answer;
  }
}
