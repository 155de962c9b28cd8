package cn.outturn.deploy.working;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.api.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Somebody who asks where figures come from. */
public record Worked(Api api) {

  /** Of a figure that is there. */
  public JsonNode of(String question, String at) {
    Api.Answer answer = asked(question, at, "");
    assertThat(answer.status()).as(question + " " + at + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  /**
   * @param more parameters, each behind an ampersand
   */
  public Api.Answer asked(String question, String at, String more) {
    return api.get("/api/working?of=" + encoded(question) + "&at=" + encoded(at) + more);
  }

  /** Pointers to every number of an answer. */
  public static List<String> numbers(JsonNode answer) {
    List<String> found = new ArrayList<>();
    collect("", answer, found);
    return found;
  }

  private static void collect(String at, JsonNode node, List<String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              f ->
                  collect(
                      at + "/" + f.getKey().replace("~", "~0").replace("/", "~1"),
                      f.getValue(),
                      found));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(at + "/" + i, node.get(i), found);
      }
    } else if (node.isNumber()) {
      found.add(at);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
