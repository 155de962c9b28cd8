package cn.outturn.deploy.identity;

import cn.outturn.caller.Principal;
import cn.outturn.caller.Role;
import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** A principal for Spring Security; the token itself is read and forgotten. */
final class TokenAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Principal principal;

  TokenAuthentication(Principal principal) {
    super(authorities(principal));
    this.principal = principal;
    setAuthenticated(true);
  }

  private static Collection<GrantedAuthority> authorities(Principal principal) {
    return AuthorityUtils.createAuthorityList(principal.roles().stream().map(Role::name).toList());
  }

  @Override
  public Principal getPrincipal() {
    return principal;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return principal.user().value();
  }
}
