package cn.outturn.query.history;

import cn.outturn.caller.Role;
import cn.outturn.district.UnitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of where it comes from, beside who caused it.
 *
 * @param event its own id
 * @param roles that the account had at that time
 * @param unit that the account belonged to
 * @param request the idempotency key of the request: events of one command share it
 * @param cause the id of the message, a command, that caused it
 * @param correlation the id of the message with which it all began
 */
public record Origin(
    @Nullable String event,
    Set<Role> roles,
    @Nullable UnitCode unit,
    @Nullable String request,
    @Nullable String cause,
    @Nullable String correlation) {

  static final Origin UNTOLD = new Origin(null, Set.of(), null, null, null, null);

  public Origin {
    roles = Set.copyOf(roles);
  }
}
