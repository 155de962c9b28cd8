package cn.outturn.deploy.limit;

import cn.outturn.caller.Principal;
import cn.outturn.deploy.identity.Identity;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The district and the account of the token; an operator acts for no district, and seldom. */
@Component
class CallerSender implements Sender.Known {

  @Override
  public @Nullable Sender of(HttpServletRequest request) {
    return Identity.current().orElse(null) instanceof Principal.Member(var caller)
        ? new Sender(caller.district().value(), caller.user().value())
        : null;
  }
}
