package cn.outturn.deploy.problem;

import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is wrong with a body. Jackson stops at the first fault; a clerk with forty rows
 * mends them all at once. Walks the JSON beside the records it should become, and asks each record
 * what it says of itself. Runs only where reading has failed.
 */
final class BodyFaults {

  /** More help nobody, and the answer must not outgrow the question. */
  private static final int MOST = 100;

  /** Stands for a value that could not be made; its faults are noted. */
  private static final Object FAULTY = new Object();

  private final JsonMapper json;
  private final List<Fault> found = new ArrayList<>();

  private BodyFaults(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param stopped why reading the body as {@code type} failed
   * @return at least one fault, in the order of the walk
   */
  static List<Fault> in(byte[] body, JavaType type, JsonMapper json, JacksonException stopped) {
    try {
      return in(json.readTree(body), type, json, stopped);
    } catch (JacksonException malformed) {
      return List.of(new Fault("", Rule.JSON_MALFORMED, place(malformed)));
    }
  }

  static List<Fault> in(JsonNode body, JavaType type, JsonMapper json, JacksonException stopped) {
    var faults = new BodyFaults(json);
    faults.bind(type, body, "");
    if (faults.found.isEmpty()) {
      faults.faulty(Pointer.of(stopped), Rule.VALUE_MALFORMED, "not of the expected form");
    }
    return faults.found;
  }

  private @Nullable Object bind(JavaType type, JsonNode node, String at) {
    Class<?> raw = type.getRawClass();
    Optional<Method> factory = Shape.factory(raw);
    if (type.isMapLikeType()) {
      return node.isObject() ? map(type, node, at) : wrong(raw, node, at);
    } else if (type.isCollectionLikeType()) {
      return node.isArray() ? list(type, node, at) : wrong(raw, node, at);
    } else if (Shape.hasKinds(raw)) {
      return node.isObject() ? kind(raw, node, at) : wrong(raw, node, at);
    } else if (raw.isRecord() && factory.isEmpty()) {
      return node.isObject() ? record(raw, node, at, Set.of()) : wrong(raw, node, at);
    }
    return factory
        .filter(method -> method.getParameterTypes()[0] == List.class)
        .map(method -> listed(method, node, at))
        .orElseGet(() -> leaf(type, node, at));
  }

  private @Nullable Object leaf(JavaType type, JsonNode node, String at) {
    try {
      return json.readerFor(type).readValue(node);
    } catch (JacksonException | Refused stopped) {
      return Causes.refused(stopped)
          .map(refused -> refused(refused, at, Set.of()))
          .orElseGet(() -> wrong(type.getRawClass(), node, at));
    }
  }

  private Object list(JavaType type, JsonNode node, String at) {
    var values = new ArrayList<@Nullable Object>();
    for (int i = 0; i < node.size() && found.size() < MOST; i++) {
      values.add(entry(type.getContentType(), node.get(i), at + Pointer.to(i)));
    }
    if (values.contains(FAULTY)) {
      return FAULTY;
    }
    return type.getRawClass() == Set.class ? new LinkedHashSet<>(values) : values;
  }

  /** A record that is a list in JSON. */
  private Object listed(Method factory, JsonNode node, String at) {
    Object list = bind(json.constructType(factory.getGenericParameterTypes()[0]), node, at);
    return list == null || list == FAULTY
        ? FAULTY
        : made(() -> factory.invoke(null, list), at, Set.of());
  }

  private Object map(JavaType type, JsonNode node, String at) {
    var values = new HashMap<Object, @Nullable Object>();
    node.properties()
        .forEach(
            entry -> {
              String place = at + Pointer.to(entry.getKey());
              Object key = key(type.getKeyType(), entry.getKey(), place);
              values.put(key, entry(type.getContentType(), entry.getValue(), place));
            });
    return values.containsKey(FAULTY) || values.containsValue(FAULTY) ? FAULTY : values;
  }

  private Object key(JavaType type, String name, String at) {
    var keyed = json.getTypeFactory().constructMapType(HashMap.class, type, type);
    try {
      Map<?, ?> only = json.readerFor(keyed).readValue(json.createObjectNode().putNull(name));
      return only.keySet().iterator().next();
    } catch (JacksonException unknown) {
      return faulty(at, Rule.FIELD_UNKNOWN, "expected " + Expected.in(type.getRawClass()));
    }
  }

  private @Nullable Object entry(JavaType type, JsonNode node, String at) {
    return node.isNull()
        ? faulty(at, Rule.FIELD_REQUIRED, "an entry can't be blank")
        : bind(type, node, at);
  }

  private Object kind(Class<?> raw, JsonNode node, String at) {
    Map<String, Class<?>> kinds = Shape.kinds(raw);
    String property = Shape.discriminator(raw);
    JsonNode name = node.path(property);
    String place = at + Pointer.to(property);
    String choice = "one of " + String.join(", ", kinds.keySet());
    if (name.isMissingNode() || name.isNull()) {
      return faulty(place, Rule.FIELD_REQUIRED, choice);
    }
    Class<?> type = name.isString() ? kinds.get(name.stringValue()) : null;
    return type == null
        ? faulty(place, Rule.VALUE_MALFORMED, "expected " + choice)
        : record(type, node, at, Set.of(property));
  }

  /** Where a component is faulty, the record is still asked what it says of the others. */
  private Object record(Class<?> type, JsonNode node, String at, Set<String> besides) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> wrong = unknown(components, node, at, besides);
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String place = at + Pointer.to(component.getName());
      JsonNode child = node.path(component.getName());
      boolean absent = child.isMissingNode() || child.isNull();
      if (absent && component.getType().isPrimitive()) {
        values[i] = faulty(place, Rule.FIELD_REQUIRED, "a value is required");
      } else if (!absent) {
        values[i] = bind(json.constructType(component.getGenericType()), child, place);
      }
      if (values[i] == FAULTY) {
        wrong.add(Pointer.to(component.getName()));
        values[i] = Shape.blank(component.getType());
      }
    }
    Object made = made(() -> Shape.made(type, values), at, wrong);
    return wrong.isEmpty() ? made : FAULTY;
  }

  private Set<String> unknown(
      RecordComponent[] components, JsonNode node, String at, Set<String> besides) {
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    var unknown = new TreeSet<String>();
    for (String name : node.propertyNames()) {
      if (!names.contains(name) && !besides.contains(name)) {
        unknown.add(Pointer.to(name));
        faulty(at + Pointer.to(name), Rule.FIELD_UNKNOWN, "known are " + String.join(", ", names));
      }
    }
    return unknown;
  }

  private interface Making {
    Object make() throws ReflectiveOperationException;
  }

  private Object made(Making making, String at, Set<String> wrong) {
    try {
      return making.make();
    } catch (ReflectiveOperationException refused) {
      return Causes.refused(refused)
          .map(r -> refused(r, at, wrong))
          .orElseGet(
              () ->
                  wrong.isEmpty()
                      ? faulty(at, Rule.VALUE_MALFORMED, "the values don't go together")
                      : FAULTY);
    }
  }

  private Object refused(Refused refused, String at, Set<String> wrong) {
    refused.faults().stream()
        .filter(fault -> wrong.stream().noneMatch(place -> Pointer.within(fault.pointer(), place)))
        .map(fault -> fault.under(at))
        .forEach(fault -> faulty(fault.pointer(), fault.rule(), fault.detail()));
    return FAULTY;
  }

  private Object wrong(Class<?> type, JsonNode node, String at) {
    return faulty(at, Rule.VALUE_MALFORMED, Expected.but(type, node));
  }

  private Object faulty(String at, Rule rule, String detail) {
    if (found.size() < MOST) {
      found.add(new Fault(at, rule, detail));
    }
    return FAULTY;
  }

  private static String place(JacksonException malformed) {
    TokenStreamLocation place = malformed.getLocation();
    boolean twice = String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate");
    return place == null
        ? "it is nested too deep"
        : "line %d, column %d: %s"
            .formatted(
                place.getLineNr(),
                place.getColumnNr(),
                twice ? "the field stands twice" : "it can't be read beyond here");
  }
}
