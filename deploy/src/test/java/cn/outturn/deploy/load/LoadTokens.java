package cn.outturn.deploy.load;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.access.Grant;
import cn.outturn.caller.Role;
import cn.outturn.deploy.identity.TestIssuer;
import cn.outturn.district.DistrictId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens of the accounts that a load needs: in each district one for the units, one for the bureau,
 * one that administers and one that reads, so that nobody approves what they submitted. Made once.
 */
final class LoadTokens {

  private record Key(DistrictId district, Role role) {}

  private final Map<Key, String> tokens = new ConcurrentHashMap<>();
  private final String operator = TestIssuer.operator();

  String toSend(DistrictId district, Object command) {
    Grant grant = AccessTable.shipped().grant(new Act.Send(command.getClass()));
    if (!grant.platform().isEmpty()) {
      return operator;
    }
    if (!grant.unit().isEmpty()) {
      return of(district, Role.UNIT_HEAD);
    }
    return of(district, grant.district().iterator().next());
  }

  String toAsk(DistrictId district) {
    return of(district, Role.AUDITOR);
  }

  String ofOperator() {
    return operator;
  }

  private String of(DistrictId district, Role role) {
    return tokens.computeIfAbsent(new Key(district, role), LoadTokens::made);
  }

  private static String made(Key key) {
    String district = key.district().value();
    return key.role() == Role.UNIT_HEAD
        ? TestIssuer.token(
            district, "units", DistrictStory.ABOVE_ALL.value(), Role.CLERK, Role.UNIT_HEAD)
        : TestIssuer.token(district, key.role().name(), null, key.role());
  }
}
