package cn.outturn.deploy.identity;

import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** A token that is the issuer's, and yet says nothing that could be acted on. */
final class AccessRefused extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final String detail;
  private final transient @Nullable DistrictId district;

  /**
   * @param detail what is wrong; never a value of the token
   * @param district of the token, as far as it was read
   */
  AccessRefused(Rule rule, String detail, @Nullable DistrictId district) {
    super(rule.slug());
    this.rule = rule;
    this.detail = detail;
    this.district = district;
  }

  Rule rule() {
    return rule;
  }

  String detail() {
    return detail;
  }

  @Nullable DistrictId district() {
    return district;
  }
}
