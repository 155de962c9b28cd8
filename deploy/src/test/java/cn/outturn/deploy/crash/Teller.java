package cn.outturn.deploy.crash;

import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.Reply;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A client that sends one step after the other. When the server goes, it keeps the step that nobody
 * answered, and begins with it when it goes on: under the same key, resting on the same version.
 */
final class Teller {

  private final Iterator<Step> steps;
  private final Map<String, String> versions = new HashMap<>();
  private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
  private @Nullable Step unanswered;

  Teller(Iterator<Step> steps) {
    this.steps = steps;
  }

  /** Until the steps or the server are gone. */
  void tell(Api api) {
    while (unanswered != null || steps.hasNext()) {
      Step step = unanswered == null ? steps.next() : unanswered;
      unanswered = step;
      if (!isAcknowledged(api, step)) {
        return;
      }
      unanswered = null;
    }
  }

  private boolean isAcknowledged(Api api, Step step) {
    String ifMatch = versions.getOrDefault(step.stream(), "*");
    Reply reply;
    try {
      reply = step.send(api, ifMatch);
    } catch (UncheckedIOException gone) {
      return false;
    }
    if (reply.status() >= 500) {
      return false;
    }
    if (!reply.accepted()) {
      throw new IllegalStateException(reply.toString());
    }
    acknowledged.add(new Acknowledged(step, ifMatch, reply.version()));
    versions.put(step.stream(), Long.toString(reply.version()));
    return true;
  }

  List<Acknowledged> acknowledged() {
    return acknowledged;
  }
}
