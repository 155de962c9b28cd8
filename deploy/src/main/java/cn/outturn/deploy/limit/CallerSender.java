package cn.outturn.deploy.limit;

import cn.outturn.deploy.identity.CallerHeaders;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The caller's own district and account. */
@Component
class CallerSender implements Sender.Known {

  @Override
  public @Nullable Sender of(HttpServletRequest request) {
    String district = request.getHeader(CallerHeaders.DISTRICT);
    String user = request.getHeader(CallerHeaders.USER);
    return district == null || user == null ? null : new Sender(district, user);
  }
}
