package cn.outturn.access;

import cn.outturn.caller.Role;
import cn.outturn.data.DataFile;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictEvent;
import cn.outturn.history.EventCatalog;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Command × role and question × role, as {@code table.yaml} has it. Every command and every
 * question has one row; what has none is allowed to nobody, for there is no such table.
 */
public final class AccessTable {

  private static final AccessTable SHIPPED = new AccessTable(DataFile.shipped("access/table.yaml"));

  private record Rows(Map<String, Grant> commands, Map<Question, Grant> questions) {}

  private final Map<String, Grant> commands;
  private final Map<Question, Grant> questions;

  public static AccessTable shipped() {
    return SHIPPED;
  }

  /**
   * @throws cn.outturn.data.RefusedFile with the line, if a row is missing, superfluous or gives a
   *     role what it can't have
   */
  AccessTable(DataFile file) {
    Rows rows = file.as(Rows.class);
    commands = Collections.unmodifiableMap(new LinkedHashMap<>(rows.commands));
    questions = Collections.unmodifiableMap(new EnumMap<>(rows.questions));
    refuseUnlessSame(file, "/commands", names(), commands.keySet());
    refuseUnlessSame(
        file,
        "/questions",
        Arrays.stream(Question.values()).map(Enum::name).collect(Collectors.toSet()),
        questions.keySet().stream().map(Enum::name).collect(Collectors.toSet()));
    commands.forEach((name, grant) -> verify(file, "/commands/" + name, grant, true));
    questions.forEach((name, grant) -> verify(file, "/questions/" + name, grant, false));
  }

  /** How far these roles may do that; nothing: not at all. */
  public Optional<Reach> reach(Act act, Set<Role> roles) {
    return grant(act).reach(roles);
  }

  public Grant grant(Act act) {
    return switch (act) {
      case Act.Send(var command) -> {
        Grant grant = commands.get(command.getSimpleName());
        if (grant == null) {
          throw new IllegalArgumentException(command + " is no command of the table");
        }
        yield grant;
      }
      case Act.Ask(var question) -> Objects.requireNonNull(questions.get(question));
    };
  }

  /** By the commands' names, in the order of the file. */
  public Map<String, Grant> commands() {
    return commands;
  }

  public Map<Question, Grant> questions() {
    return questions;
  }

  private static void refuseUnlessSame(
      DataFile file, String place, Set<String> wanted, Set<String> written) {
    var missing = new TreeSet<>(wanted);
    missing.removeAll(written);
    var unknown = new TreeSet<>(written);
    unknown.removeAll(wanted);
    if (!missing.isEmpty()) {
      throw file.refused(place, "there is no row for " + missing);
    }
    if (!unknown.isEmpty()) {
      throw file.refused(place + "/" + unknown.first(), "there is nothing of that name");
    }
  }

  private static void verify(DataFile file, String place, Grant grant, boolean command) {
    var events = new EventCatalog(ProjectEvent.class, DistrictEvent.class);
    grant
        .otherThan()
        .forEach(
            name -> {
              if (events.classOf(name).isEmpty()) {
                throw file.refused(place + "/otherThan", name + " is no stored event");
              }
            });
    for (Role role : Role.values()) {
      grant
          .reach(role)
          .filter(reach -> !mayReach(role, reach, command))
          .ifPresent(
              reach -> {
                throw file.refused(place, role + " can't have the reach " + reach);
              });
    }
  }

  private static boolean mayReach(Role role, Reach reach, boolean command) {
    return switch (role) {
      case CLERK, UNIT_HEAD -> command ? reach == Reach.UNIT : reach != Reach.PLATFORM;
      case FINANCE_BUREAU, DISTRICT_ADMIN -> reach == Reach.DISTRICT;
      case AUDITOR -> !command && reach == Reach.DISTRICT;
      case PLATFORM_OPERATOR -> reach == Reach.PLATFORM;
    };
  }

  private static Set<String> names() {
    return Stream.of(ProjectCommand.class, DistrictCommand.class)
        .flatMap(AccessTable::leaves)
        .map(Class::getSimpleName)
        .collect(Collectors.toSet());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AccessTable::leaves)
        : Stream.of(type);
  }
}
