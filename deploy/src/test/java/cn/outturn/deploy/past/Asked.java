package cn.outturn.deploy.past;

import cn.outturn.deploy.api.Api;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every question that takes a moment, as the description of the API has them. */
record Asked(List<String> ofProjects, List<String> ofDistrict) {

  private static final String MOMENT = "#/components/parameters/recordedBy";

  static Asked all(Api api) {
    JsonNode described = api.get("/v3/api-docs").body();
    List<String> paths =
        described.path("paths").properties().stream()
            .filter(path -> takesMoment(path.getValue().path("get")))
            .flatMap(path -> requests(path.getKey(), path.getValue().path("get")))
            .toList();
    return new Asked(
        paths.stream().filter(path -> path.contains("{code}")).toList(),
        paths.stream().filter(path -> !path.contains("{code}")).toList());
  }

  private static boolean takesMoment(JsonNode get) {
    return get.path("parameters")
        .valueStream()
        .anyMatch(parameter -> parameter.path("$ref").asString("").equals(MOMENT));
  }

  /** For each year, if it takes one; what depends on today's date is asked as of a fixed day. */
  private static Stream<String> requests(String path, JsonNode get) {
    List<String> names =
        get.path("parameters").valueStream().map(p -> p.path("name").asString("")).toList();
    String fixed =
        (names.contains("on") ? "&on=2025-01-01" : "")
            + (names.contains("size") ? "&size=200" : "")
            + (names.contains("under") ? "&under=linear-reverse:1" : "");
    return names.contains("year")
        ? Stream.of("2023", "2024").map(year -> path + "?year=" + year + fixed)
        : Stream.of(path + "?" + fixed);
  }
}
