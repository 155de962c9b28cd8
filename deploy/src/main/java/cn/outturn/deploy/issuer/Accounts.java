package cn.outturn.deploy.issuer;

import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.data.DataFile;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The demo's accounts: some for each sample district, and the platform's operators. */
public final class Accounts {

  private static final String FILE = "sample/accounts.yaml";
  private static final Accounts SHIPPED = new Accounts(file());

  private record Written(Role role, @Nullable UnitCode unit) {}

  private record Rows(
      String password, List<String> operators, Map<DistrictId, Map<String, Written>> districts) {}

  private final String password;
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  public static Accounts shipped() {
    return SHIPPED;
  }

  /**
   * @throws cn.outturn.data.RefusedFile with the line, if it doesn't say what accounts need
   */
  Accounts(DataFile file) {
    Rows rows = file.as(Rows.class);
    password = rows.password;
    rows.operators.forEach(
        name -> add(new Account(new UserId(name), null, Role.PLATFORM_OPERATOR, null)));
    rows.districts.forEach(
        (district, own) ->
            own.forEach(
                (name, is) ->
                    add(
                        new Account(
                            new UserId(name + "." + district), district, is.role, is.unit))));
  }

  private void add(Account account) {
    accounts.put(account.name().value(), account);
  }

  String password() {
    return password;
  }

  public Collection<Account> all() {
    return Collections.unmodifiableCollection(accounts.values());
  }

  /** By its full name. */
  public Optional<Account> named(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  /** By the name it has in its district, or by that of an operator. */
  public Optional<Account> of(DistrictId district, String name) {
    return named(name + "." + district).or(() -> named(name));
  }

  private static DataFile file() {
    try {
      return new DataFile(
          FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
