package cn.outturn.caller;

import java.util.Set;

/** Whom a token speaks for: somebody of one district, or the platform's operator, who has none. */
public sealed interface Principal {

  UserId user();

  Set<Role> roles();

  record Member(Caller caller) implements Principal {

    @Override
    public UserId user() {
      return caller.user();
    }

    @Override
    public Set<Role> roles() {
      return caller.roles();
    }
  }

  record Operator(UserId user) implements Principal {

    @Override
    public Set<Role> roles() {
      return Set.of(Role.PLATFORM_OPERATOR);
    }
  }
}
