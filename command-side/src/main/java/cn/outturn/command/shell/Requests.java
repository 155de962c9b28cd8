package cn.outturn.command.shell;

import cn.outturn.caller.MessageKeys;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/**
 * The commands a stream has answered, by their keys. Read back from the stream itself, so that a
 * repetition is recognised on every store and for as long as the history lives.
 */
final class Requests {

  private record Answered(String hash, long version) {}

  private final Map<String, Answered> byKey;

  Requests() {
    this(new HashMap<>());
  }

  private Requests(Map<String, Answered> byKey) {
    this.byKey = byKey;
  }

  Requests copy() {
    return new Requests(new HashMap<>(byKey));
  }

  /** The version of the last event of a command is its answer. */
  void remember(MetaData event, long version) {
    Object key = event.get(MessageKeys.IDEMPOTENCY_KEY);
    Object hash = event.get(MessageKeys.REQUEST_HASH);
    if (key != null && hash != null) {
      byKey.put(key.toString(), new Answered(hash.toString(), version));
    }
  }

  /**
   * @throws Refused if the key stands for another command
   */
  Optional<Receipt> answerTo(Conduct conduct) {
    Answered before = byKey.get(conduct.key());
    if (before == null) {
      return Optional.empty();
    }
    if (!before.hash().equals(conduct.hash())) {
      throw new Refused(Rule.IDEMPOTENCY_KEY_REUSED, conduct.key());
    }
    return Optional.of(new Receipt(before.version(), true));
  }
}
