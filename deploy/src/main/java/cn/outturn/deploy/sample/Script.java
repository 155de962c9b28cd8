package cn.outturn.deploy.sample;

import cn.outturn.data.DataFile;
import cn.outturn.deploy.issuer.Accounts;
import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.List;

/**
 * What the accounts of one district send, one step after the other: the setting up of the district,
 * or the life of a document's project.
 *
 * @param name also the file's; part of every idempotency key, so it never changes
 */
record Script(String name, String title, DistrictId district, List<Step> steps) {

  Script {
    steps = steps == null ? List.of() : List.copyOf(steps);
    var faults =
        new Faults()
            .text("/name", name, 40)
            .text("/title", title, 100)
            .present("/district", district)
            .notEmpty("/steps", steps);
    for (int i = 0; i < steps.size(); i++) {
      faults.when(
          district != null && Accounts.shipped().of(district, steps.get(i).as()).isEmpty(),
          "/steps/" + i + "/as",
          Rule.USER_MALFORMED,
          "the district has no account " + steps.get(i).as());
    }
    faults
        .when(
            !steps.isEmpty() && steps.getLast().begins(),
            "/steps/" + (steps.size() - 1),
            Rule.VALUE_MALFORMED,
            "the last step tells whether the script was told: it can't be one that begins a"
                + " history")
        .refuse();
  }

  /**
   * @throws cn.outturn.data.RefusedFile if it isn't one, with the line
   */
  static Script read(DataFile file) {
    Script script = file.as(Script.class);
    if (!file.name().equals(script.name() + ".yaml")) {
      throw file.refused("/name", "the file of " + script.name() + " is named " + file.name());
    }
    return script;
  }
}
