package cn.outturn.query.timeline;

import cn.outturn.caller.Role;
import cn.outturn.form.Field;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.timeline.Lived.Labelled;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.China;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a timeline are asked for; what is absent leaves all in.
 *
 * @param field events that change such a field, and of them these changes alone: a path with what
 *     lies below it, or a part of a field's name
 * @param from the first day of recording
 * @param to the last day of recording
 */
record TimelineFilter(
    @Nullable String field,
    @Nullable String actor,
    @Nullable Role role,
    @Nullable EventStage stage,
    @Nullable String type,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  TimelineFilter {
    if (type != null) {
      Titles.verify(type);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refused("/to", Rule.PARAMETER_MALFORMED, "to: %s is before %s".formatted(to, from));
    }
    if (field != null && field.isBlank()) {
      throw malformed("it is blank");
    }
    if (field != null && field.startsWith("/")) {
      verified(field);
    }
  }

  private static Field verified(String path) {
    try {
      return Field.parse(path);
    } catch (Refused refused) {
      throw malformed(refused.faults().getFirst().detail());
    }
  }

  private static Refused malformed(String why) {
    return new Refused("/field", Rule.PARAMETER_MALFORMED, "field: " + why);
  }

  List<Lived> of(List<Lived> lived) {
    return lived.stream().filter(this::admits).flatMap(one -> reduced(one).stream()).toList();
  }

  private boolean admits(Lived lived) {
    Recorded<ProjectEvent> recorded = lived.recorded();
    LocalDate day = China.dayOf(recorded.at());
    return (actor == null || recorded.by().value().equals(actor))
        && (role == null || recorded.origin().roles().contains(role))
        && (stage == null || EventStage.of(recorded.event()) == stage)
        && (type == null || Titles.type(recorded.event()).equals(type))
        && (from == null || !day.isBefore(from))
        && (to == null || !day.isAfter(to));
  }

  private Optional<Lived> reduced(Lived lived) {
    if (field == null) {
      return Optional.of(lived);
    }
    List<Labelled> changes = lived.changes().stream().filter(matching(field)).toList();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lived(lived.recorded(), lived.countsFrom(), changes));
  }

  private static Predicate<Labelled> matching(String field) {
    if (field.startsWith("/")) {
      Field path = Field.parse(field);
      return one -> one.change().field().isWithin(path);
    }
    String part = field.toLowerCase(Locale.ROOT);
    return one ->
        one.label().zh().toLowerCase(Locale.ROOT).contains(part)
            || one.label().en().toLowerCase(Locale.ROOT).contains(part);
  }
}
