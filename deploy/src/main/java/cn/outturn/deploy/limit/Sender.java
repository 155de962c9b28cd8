package cn.outturn.deploy.limit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * On whose account a request goes.
 *
 * @param district six digits
 * @param user the account's opaque name, unique in its district
 */
record Sender(String district, String user) {

  /** Tells it of a request, once it is known to be true; none where nobody has said who asks. */
  interface Known {
    @Nullable Sender of(HttpServletRequest request);
  }
}
