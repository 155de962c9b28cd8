package cn.outturn.deploy.problem;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/** JSON pointers (RFC 6901). */
final class Pointer {

  /** One step: to a field or into a map. */
  static String to(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  static String to(int index) {
    return "/" + index;
  }

  /** To where reading stopped. */
  static String of(JacksonException stopped) {
    return stopped.getPath().stream().map(Pointer::step).collect(Collectors.joining());
  }

  private static String step(Reference reference) {
    String name = reference.getPropertyName();
    return name == null ? to(reference.getIndex()) : to(name);
  }

  static boolean within(String pointer, String place) {
    return pointer.equals(place) || pointer.startsWith(place + "/");
  }

  private Pointer() {}
}
