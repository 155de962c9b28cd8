package cn.outturn.deploy.sample;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The values of a JSON tree, each with its place. */
final class Leaves {

  static List<String> of(JsonNode tree) {
    List<String> leaves = new ArrayList<>();
    collect("", tree, leaves);
    return leaves;
  }

  private static void collect(String place, JsonNode node, List<String> leaves) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), leaves));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(place + "/" + i, node.get(i), leaves);
      }
    } else if (node.isNumber()) {
      leaves.add(place + "=" + node.decimalValue().stripTrailingZeros().toPlainString());
    } else if (!node.isNull()) {
      leaves.add(place + "=" + node.asString());
    }
  }

  private Leaves() {}
}
