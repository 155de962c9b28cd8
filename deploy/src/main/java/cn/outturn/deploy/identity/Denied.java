package cn.outturn.deploy.identity;

import cn.outturn.refusal.Rule;
import org.springframework.security.authorization.AuthorizationResult;

/**
 * The table's no.
 *
 * @param detail why; never a value of the token
 */
record Denied(Rule rule, String detail) implements AuthorizationResult {

  @Override
  public boolean isGranted() {
    return false;
  }
}
