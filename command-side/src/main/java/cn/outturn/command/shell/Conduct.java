package cn.outturn.command.shell;

import cn.outturn.caller.Caller;
import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;

/**
 * How a command is given: by whom, once, and resting on which version.
 *
 * @param key tells a repetition of the command from another one
 * @param hash over the command, so that the key can't be used for something else
 * @param expectedVersion the version the caller has seen; none: whatever it is
 */
public record Conduct(Caller caller, String key, String hash, @Nullable Long expectedVersion) {

  private static final String EXPECTED_VERSION = "expectedVersion";

  public MetaData toMetaData() {
    var entries = new HashMap<String, Object>();
    entries.put(MessageKeys.DISTRICT, caller.district().value());
    entries.put(MessageKeys.USER, caller.user().value());
    entries.put(
        MessageKeys.ROLES,
        new TreeSet<>(caller.roles()).stream().map(Role::name).collect(Collectors.joining(",")));
    if (caller.unit() != null) {
      entries.put(MessageKeys.UNIT, caller.unit().value());
    }
    entries.put(MessageKeys.IDEMPOTENCY_KEY, key);
    entries.put(MessageKeys.REQUEST_HASH, hash);
    if (expectedVersion != null) {
      entries.put(EXPECTED_VERSION, expectedVersion);
    }
    return MetaData.from(entries);
  }

  /**
   * @param district as {@link DistrictParameter} gives it: verified
   * @throws Refused if the message doesn't say by whom, or under which key
   */
  static Conduct of(DistrictId district, MetaData message) {
    Object unit = message.get(MessageKeys.UNIT);
    Object version = message.get(EXPECTED_VERSION);
    return new Conduct(
        new Caller(
            district,
            user(message),
            roles(message),
            unit == null ? null : new UnitCode(unit.toString())),
        required(message, MessageKeys.IDEMPOTENCY_KEY, Rule.IDEMPOTENCY_KEY_REQUIRED),
        required(message, MessageKeys.REQUEST_HASH, Rule.IDEMPOTENCY_KEY_REQUIRED),
        version == null ? null : Long.valueOf(version.toString()));
  }

  /** What goes from a command into every event that it causes. */
  public static CorrelationDataProvider carriedOn() {
    return new SimpleCorrelationDataProvider(
        MessageKeys.DISTRICT,
        MessageKeys.USER,
        MessageKeys.ROLES,
        MessageKeys.UNIT,
        MessageKeys.IDEMPOTENCY_KEY,
        MessageKeys.REQUEST_HASH);
  }

  static UserId user(MetaData message) {
    return new UserId(required(message, MessageKeys.USER, Rule.CALLER_REQUIRED));
  }

  void refuseUnlessCurrent(long version) {
    if (expectedVersion != null && expectedVersion != version) {
      throw new Refused(
          Rule.VERSION_STALE,
          version < 0
              ? "it has no version yet"
              : "it is at version %d, the command rests on %d".formatted(version, expectedVersion));
    }
  }

  private static Set<Role> roles(Map<String, ?> message) {
    Object roles = message.get(MessageKeys.ROLES);
    return roles == null || roles.toString().isEmpty()
        ? Set.of()
        : Stream.of(roles.toString().split(",")).map(Role::valueOf).collect(Collectors.toSet());
  }

  private static String required(Map<String, ?> message, String key, Rule rule) {
    Object value = message.get(key);
    if (value == null) {
      throw new Refused(rule, "the message carries no " + key);
    }
    return value.toString();
  }
}
