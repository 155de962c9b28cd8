package cn.outturn.deploy.identity;

import cn.outturn.access.Act;
import cn.outturn.access.Reach;
import cn.outturn.caller.Principal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the table has allowed a request: whose it is, what it does, and how far it reaches. */
record Access(Principal principal, Act act, Reach reach) {

  private static final String ATTRIBUTE = Access.class.getName();

  void keepIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static Optional<Access> of(HttpServletRequest request) {
    return Optional.ofNullable((Access) request.getAttribute(ATTRIBUTE));
  }
}
