package cn.outturn.project;

import cn.outturn.district.DistrictId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The stream of one project: {@code district/code}. No stream can be named without its tenant. */
public record ProjectId(DistrictId district, ProjectCode code) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ProjectId parse(String stream) {
    int slash = stream.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not a project stream: " + stream);
    }
    return new ProjectId(
        new DistrictId(stream.substring(0, slash)), new ProjectCode(stream.substring(slash + 1)));
  }

  @JsonValue
  @Override
  public String toString() {
    return district + "/" + code;
  }
}
