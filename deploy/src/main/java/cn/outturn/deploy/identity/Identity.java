package cn.outturn.deploy.identity;

import cn.outturn.caller.Principal;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, for what stands behind authentication. */
public final class Identity {

  private Identity() {}

  /** Of the request that this thread serves; none where it carries no token. */
  public static Optional<Principal> current() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof TokenAuthentication token
        ? Optional.of(token.getPrincipal())
        : Optional.empty();
  }
}
