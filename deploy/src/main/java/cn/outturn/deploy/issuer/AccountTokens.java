package cn.outturn.deploy.issuer;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Gets the demo's accounts their tokens from the issuer, over HTTP as any client does. */
public final class AccountTokens {

  /** Soon to end is as good as ended: it has a way to go. */
  private static final long RESERVE_SECONDS = 30;

  private record Granted(String access_token, long expires_in) {}

  private record Kept(String token, Instant until) {}

  private final RestClient issuer;
  private final Map<Account, Kept> kept = new ConcurrentHashMap<>();

  public AccountTokens(String issuer) {
    this.issuer = RestClient.create(issuer);
  }

  /**
   * @throws org.springframework.web.client.RestClientException if there is none to be had
   */
  public String of(Account account) {
    Kept token =
        kept.compute(
            account,
            (_, before) ->
                before != null && Instant.now().isBefore(before.until) ? before : get(account));
    return Objects.requireNonNull(token).token;
  }

  private Kept get(Account account) {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("grant_type", "client_credentials");
    Granted granted =
        Objects.requireNonNull(
            issuer
                .post()
                .uri("/oauth2/token")
                .headers(
                    headers ->
                        headers.setBasicAuth(account.name().value(), Accounts.shipped().password()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Granted.class));
    return new Kept(
        granted.access_token, Instant.now().plusSeconds(granted.expires_in - RESERVE_SECONDS));
  }
}
