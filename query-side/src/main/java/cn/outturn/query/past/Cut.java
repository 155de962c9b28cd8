package cn.outturn.query.past;

import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.RuleSetAdopted;
import cn.outturn.district.DistrictId;
import cn.outturn.past.EffectiveDays;
import cn.outturn.past.Fact;
import cn.outturn.past.Moment.OnClocks;
import cn.outturn.past.Moment.Retold;
import cn.outturn.past.Moment.Supposed;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.China;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a stream there is as of a moment. */
sealed interface Cut {

  /** Nothing if the stream hadn't begun. */
  Optional<History<Object>> of(History<Object> whole);

  static Optional<History<Object>> of(History<Object> whole, List<Recorded<Object>> part) {
    return part.isEmpty()
        ? Optional.empty()
        : Optional.of(new History<>(whole.district(), whole.stream(), part));
  }

  /** Recorded by then: the beginning up to the first event that was not, if clocks ever differ. */
  static List<Recorded<Object>> recordedBy(Instant moment, List<Recorded<Object>> events) {
    return events.stream().takeWhile(event -> !event.at().isAfter(moment)).toList();
  }

  record ByClocks(OnClocks clocks) implements Cut {

    @Override
    public Optional<History<Object>> of(History<Object> whole) {
      List<Recorded<Object>> part = whole.events();
      if (clocks.recordedBy() != null) {
        part = recordedBy(clocks.recordedBy(), part);
      }
      if (clocks.effectiveOn() != null) {
        part = effectiveOn(clocks.effectiveOn(), part);
      }
      return Cut.of(whole, part);
    }

    private static List<Recorded<Object>> effectiveOn(
        LocalDate day, List<Recorded<Object>> events) {
      if (events.isEmpty() || events.getFirst().event() instanceof DistrictEvent) {
        return events.stream()
            .filter(e -> !(e.event() instanceof RuleSetAdopted to && to.from().isAfter(day)))
            .toList();
      }
      List<LocalDate> days = EffectiveDays.of(events.stream().map(ByClocks::fact).toList());
      List<Recorded<Object>> part = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        if (!days.get(i).isAfter(day)) {
          part.add(events.get(i));
        }
      }
      return part;
    }

    private static Fact fact(Recorded<Object> recorded) {
      return new Fact(
          China.dayOf(recorded.at()), recorded.origin().request(), (ProjectEvent) recorded.event());
    }
  }

  /**
   * @param at when that step was recorded
   */
  record AfterStep(ProjectId project, long version, Instant at) implements Cut {

    @Override
    public Optional<History<Object>> of(History<Object> whole) {
      return Cut.of(
          whole,
          whole.stream().equals(project.toString())
              ? whole.events().subList(0, (int) version + 1)
              : recordedBy(at, whole.events()));
    }
  }

  /**
   * @param at when it is supposed
   */
  record Supposing(DistrictId district, Supposed supposed, Instant at) implements Cut {

    private static final UserId NOBODY = new UserId("what-if");

    @Override
    public Optional<History<Object>> of(History<Object> whole) {
      return whole.stream().equals(stream()) ? with(whole.events()) : Optional.of(whole);
    }

    String stream() {
      return new ProjectId(district, supposed.project()).toString();
    }

    Optional<History<Object>> with(List<Recorded<Object>> events) {
      Long after = supposed.after();
      long kept = after == null ? events.size() : Math.min(events.size(), after + 1);
      List<Recorded<Object>> all = new ArrayList<>(events.subList(0, (int) kept));
      for (ProjectEvent event : supposed.events()) {
        all.add(new Recorded<>(all.size(), at, NOBODY, event));
      }
      return all.isEmpty() ? Optional.empty() : Optional.of(new History<>(district, stream(), all));
    }
  }

  /**
   * The first events of what another cut leaves.
   *
   * @param of none: of the whole stream
   */
  record Retelling(@Nullable Cut of, Retold retold) implements Cut {

    @Override
    public Optional<History<Object>> of(History<Object> whole) {
      Optional<History<Object>> shown = of == null ? Optional.of(whole) : of.of(whole);
      Integer first = retold.events().get(whole.stream());
      return first == null
          ? shown.filter(history -> retold.others())
          : shown.flatMap(
              history ->
                  Cut.of(
                      whole,
                      history.events().subList(0, Math.min(first, history.events().size()))));
    }
  }
}
