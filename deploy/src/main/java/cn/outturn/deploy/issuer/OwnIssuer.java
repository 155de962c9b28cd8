package cn.outturn.deploy.issuer;

import cn.outturn.deploy.StartRefused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Spring's authorization server for the demo's accounts. Its key is made at the start and kept
 * nowhere: tokens end with the process.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class OwnIssuer {

  private static final int KEY_BITS = 2048;

  private final Accounts accounts = Accounts.shipped();

  @Bean
  AuthorizationServerSettings issuerSettings(
      @Value("${outturn.identity.own-issuer:}") String address) {
    if (address.isBlank() || address.endsWith(":0")) {
      throw new StartRefused(
          "the demo is its own issuer and needs an address: set server.port to a port that is not"
              + " 0, or outturn.identity.own-issuer to the address under which it is reached");
    }
    return AuthorizationServerSettings.builder().issuer(address).build();
  }

  @Bean
  RegisteredClientRepository issuerClients(AuthorizationServerSettings settings) {
    return new IssuerClients(accounts, Objects.requireNonNull(settings.getIssuer()));
  }

  @Bean
  JWKSource<SecurityContext> issuerKeys() throws JOSEException {
    RSAKey key = new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> accountClaims(
      @Value("${outturn.identity.audience}") String audience) {
    return context -> {
      Authentication who = context.getPrincipal();
      if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType()) && who != null) {
        context.getClaims().audience(List.of(audience));
        accounts
            .named(who.getName())
            .ifPresent(account -> account.claims().forEach(context.getClaims()::claim));
      }
    };
  }

  @Bean
  @Order(1)
  SecurityFilterChain issuer(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            to ->
                to.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  /** The form has a session and a cookie, and with them its protection against CSRF. */
  @Bean
  @Order(2)
  SecurityFilterChain login(HttpSecurity http) {
    UserDetailsService people = IssuerClients.people(accounts);
    return http.securityMatcher("/login", "/logout", "/default-ui.css")
        .userDetailsService(people)
        .formLogin(Customizer.withDefaults())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
