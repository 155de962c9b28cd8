package cn.outturn.deploy.sample;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** What each path of the command API takes, as its controllers declare it. */
final class Routes {

  private static final List<String> CONTROLLERS =
      List.of("District", "DistrictLife", "Declaration", "Funding", "Tracking", "Assessment");

  private final Map<String, Class<?>> commands = new TreeMap<>();

  Routes() {
    CONTROLLERS.stream()
        .map(name -> controller("cn.outturn.command.api." + name + "Controller"))
        .forEach(this::take);
  }

  /** The command that a step's body is. */
  Class<?> commandOf(Step step) {
    String path =
        step.path()
            .replaceFirst("^/api/projects/[^/]+", "/api/projects/{code}")
            .replaceFirst("^/api/districts/[^/]+", "/api/districts/{district}");
    Class<?> command = commands.get(step.method() + " " + path);
    if (command == null) {
      throw new IllegalArgumentException("no controller takes " + step.send());
    }
    return command;
  }

  private void take(Class<?> controller) {
    String root = mapping(controller).path()[0];
    for (Method method : controller.getDeclaredMethods()) {
      if (AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)) {
        var mapping = mapping(method);
        String path = mapping.path().length == 0 ? "" : mapping.path()[0];
        commands.put(mapping.method()[0] + " " + root + path, body(method));
      }
    }
  }

  private static RequestMapping mapping(java.lang.reflect.AnnotatedElement element) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
    if (mapping == null) {
      throw new IllegalStateException(element + " maps no path");
    }
    return mapping;
  }

  private static Class<?> body(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .map(Parameter::getType)
        .findFirst()
        .orElseThrow();
  }

  private static Class<?> controller(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
