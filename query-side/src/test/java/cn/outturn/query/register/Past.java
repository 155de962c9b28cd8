package cn.outturn.query.register;

import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened to a stream, told event by event: one a day, from 2020 on. */
public final class Past<E> {

  public static final String PANLONG = "530103";
  public static final String CHENGGONG = "530114";
  public static final Instant FIRST_DAY = Instant.parse("2020-01-01T01:00:00Z");

  private final DistrictId district;
  private final String stream;
  private final List<Recorded<E>> events = new ArrayList<>();
  private UserId by = new UserId("clerk-1");

  private Past(String district, String stream) {
    this.district = new DistrictId(district);
    this.stream = stream;
  }

  public static Past<ProjectEvent> ofProject(String district, String code) {
    return new Past<>(district, district + "/" + code);
  }

  public static Past<DistrictEvent> ofDistrict(String district) {
    return new Past<>(district, district);
  }

  public Past<E> by(String user) {
    by = new UserId(user);
    return this;
  }

  @SafeVarargs
  public final Past<E> then(E... more) {
    for (E event : more) {
      events.add(new Recorded<>(events.size(), day(events.size()), by, event));
    }
    return this;
  }

  /** When the event of a version was recorded. */
  public static Instant day(long version) {
    return FIRST_DAY.plus(Duration.ofDays(version));
  }

  public History<E> told() {
    return new History<>(district, stream, events);
  }
}
