package cn.outturn.deploy.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.district.DistrictId;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private final Accounts accounts = Accounts.shipped();

  @Test
  void every_sample_district_has_every_role_and_two_of_the_bureau() {
    for (String district : List.of("310117", "430104", "530103", "530114")) {
      var roles =
          accounts.all().stream()
              .filter(account -> new DistrictId(district).equals(account.district()))
              .collect(Collectors.groupingBy(Account::role, Collectors.counting()));
      assertThat(roles.keySet())
          .as(district)
          .isEqualTo(EnumSet.complementOf(EnumSet.of(Role.PLATFORM_OPERATOR)));
      assertThat(roles.get(Role.FINANCE_BUREAU)).isEqualTo(2);
    }
  }

  @Test
  void operators_have_no_district_and_only_they() {
    assertThat(accounts.all())
        .allSatisfy(
            account ->
                assertThat(account.district() == null)
                    .isEqualTo(account.role() == Role.PLATFORM_OPERATOR));
  }

  @Test
  void who_works_for_a_unit_has_one() {
    assertThat(accounts.all())
        .allSatisfy(
            account ->
                assertThat(account.unit() != null)
                    .as(account.name().value())
                    .isEqualTo(account.role() == Role.CLERK || account.role() == Role.UNIT_HEAD));
  }
}
