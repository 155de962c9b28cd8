package cn.outturn.deploy.life;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/** What the functions of V081 refuse, by the codes they give. */
final class StoreRefusal {

  private static final Map<String, Rule> BY_CODE =
      Map.of(
          "OU001", Rule.DISTRICT_ERASED,
          "OU002", Rule.DISTRICT_UNKNOWN,
          "OU003", Rule.DISTRICT_NOT_SUSPENDED,
          "OU004", Rule.EXPORT_MISSING,
          "OU005", Rule.EXPORT_OUTDATED,
          "OU006", Rule.DISTRICT_HAS_EVENTS);

  private StoreRefusal() {}

  static <T> T met(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException failure) {
      throw failure.getMostSpecificCause() instanceof SQLException sql
              && sql.getSQLState() != null
              && BY_CODE.get(sql.getSQLState()) instanceof Rule rule
          ? new Refused(rule, rule.english())
          : failure;
    }
  }
}
