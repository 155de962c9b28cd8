package cn.outturn.deploy.whatif;

import cn.outturn.district.DistrictCommand;
import cn.outturn.project.DeclarationCommand.NameContacts;
import cn.outturn.project.ProjectCommand;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands by their names, as far as they can be supposed. */
final class Commands {

  private static final Map<String, Class<? extends ProjectCommand>> PROJECT =
      leaves(ProjectCommand.class)
          .collect(
              Collectors.toUnmodifiableMap(
                  Class::getSimpleName, type -> type.asSubclass(ProjectCommand.class)));

  private Commands() {}

  /**
   * @throws Refused if there is no such command, or it can't be supposed
   */
  static Class<? extends ProjectCommand> named(String name) {
    if (name.equals(NameContacts.class.getSimpleName())) {
      // Sealing it would make keys for persons: something would be stored.
      throw notSupposed("it names persons");
    }
    if (leaves(DistrictCommand.class).anyMatch(type -> type.getSimpleName().equals(name))) {
      throw notSupposed("it is for the district, not for a project");
    }
    Class<? extends ProjectCommand> type = PROJECT.get(name);
    if (type == null) {
      throw new Refused("/command", Rule.VALUE_MALFORMED, "expected the name of a command");
    }
    return type;
  }

  private static Refused notSupposed(String why) {
    return new Refused("/command", Rule.COMMAND_NOT_SUPPOSED, why);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Commands::leaves)
        : Stream.of(type);
  }
}
