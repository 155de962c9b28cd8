package cn.outturn.deploy.identity;

import cn.outturn.caller.Caller;
import cn.outturn.caller.Principal;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who asks, where a test has no token read. */
public final class GivenIdentity {

  private GivenIdentity() {}

  /** Until {@link #forgotten}, on this thread. */
  public static void of(String district, String user) {
    var caller = new Caller(new DistrictId(district), new UserId(user), Set.of(Role.AUDITOR), null);
    SecurityContextHolder.getContext()
        .setAuthentication(new TokenAuthentication(new Principal.Member(caller)));
  }

  public static void forgotten() {
    SecurityContextHolder.clearContext();
  }
}
