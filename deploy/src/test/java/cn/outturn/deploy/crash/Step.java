package cn.outturn.deploy.crash;

import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.Reply;
import cn.outturn.deploy.load.Route;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import java.util.UUID;

/**
 * A command that a client sends, with the one key that it has for ever.
 *
 * @param stream that it is for
 */
record Step(DistrictId district, String stream, Route route, String key, Object command) {

  static Step of(DistrictId district, DistrictCommand command) {
    return new Step(district, district.toString(), Route.of(district, command), newKey(), command);
  }

  static Step of(DistrictId district, ProjectCode project, ProjectCommand command) {
    return new Step(
        district, district + "/" + project, Route.of(project, command), newKey(), command);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  Reply send(Api api, String ifMatch) {
    return api.send(district, route, key, ifMatch, command);
  }
}
