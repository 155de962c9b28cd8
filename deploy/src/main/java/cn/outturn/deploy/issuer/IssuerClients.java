package cn.outturn.deploy.issuer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Each account as a client, so that a script gets a token in one step, and as a person. */
final class IssuerClients implements RegisteredClientRepository {

  private static final Duration TOKENS_LIVE = Duration.ofHours(1);

  private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();

  /** Spring's own repository wants each client to have another secret; here all have the same. */
  IssuerClients(Accounts accounts, String issuer) {
    String secret = secret(accounts);
    accounts.all().forEach(account -> save(script(account.name().value(), secret)));
    save(console(issuer));
  }

  @Override
  public void save(RegisteredClient client) {
    clients.put(client.getId(), client);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return clients.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients.get(clientId);
  }

  /** The accounts as people who log in with the form. */
  static UserDetailsService people(Accounts accounts) {
    String secret = secret(accounts);
    return new InMemoryUserDetailsManager(
        accounts.all().stream()
            .<UserDetails>map(
                account ->
                    User.withUsername(account.name().value())
                        .password(secret)
                        .authorities(List.of())
                        .build())
            .toList());
  }

  private static String secret(Accounts accounts) {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(accounts.password());
  }

  private static RegisteredClient script(String account, String secret) {
    return RegisteredClient.withId(account)
        .clientId(account)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(tokens())
        .build();
  }

  /** A page in a browser can keep no secret: it proves by PKCE that it is the one that asked. */
  private static RegisteredClient console(String issuer) {
    return RegisteredClient.withId("console")
        .clientId("console")
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(issuer + "/console/")
        .scope(OidcScopes.OPENID)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(tokens())
        .build();
  }

  private static TokenSettings tokens() {
    return TokenSettings.builder().accessTokenTimeToLive(TOKENS_LIVE).build();
  }
}
