package cn.outturn.caller;

import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Refused;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a message carries beside its content, read strictly.
 *
 * @param entries its metadata, by {@link MessageKeys}
 * @param message which message that is, for whoever has to find it; asked only for a complaint
 */
public record Carried(Map<String, ?> entries, Supplier<String> message) {

  /**
   * The district for which the message is.
   *
   * @throws Unattributable if it names none, or no district
   */
  public DistrictId district() {
    String named = text(MessageKeys.DISTRICT);
    try {
      return new DistrictId(named);
    } catch (Refused malformed) {
      throw new Unattributable("%s names no district but %s".formatted(message.get(), named));
    }
  }

  /**
   * @param owner the district of the stream in which the message lies or to which it goes
   * @throws Unattributable if the message names another district or none
   */
  public void refuseUnlessOf(DistrictId owner) {
    DistrictId named = district();
    if (!named.equals(owner)) {
      throw new Unattributable(
          "%s names district %s but lies in a stream of %s".formatted(message.get(), named, owner));
    }
  }

  /**
   * @throws Unattributable if there is no such entry
   */
  public String text(String key) {
    if (entries.get(key) instanceof String text) {
      return text;
    }
    throw new Unattributable("%s carries no %s".formatted(message.get(), key));
  }

  /** The district of a stream: its id, up to the slash if it has one. */
  public static DistrictId ownerOf(String stream) {
    int slash = stream.indexOf('/');
    return new DistrictId(slash < 0 ? stream : stream.substring(0, slash));
  }
}
