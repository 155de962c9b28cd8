package cn.outturn.deploy.identity;

import cn.outturn.caller.Role;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may reach what. The API keeps no session and reads no cookie, so nobody can be made to send
 * one unawares (CSRF); what has a form has a chain of its own, before this one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class ApiSecurity {

  private static final String[] PUBLIC = {
    "/actuator/health/**",
    "/v3/api-docs/**",
    "/v3/api-docs.yaml",
    "/swagger-ui/**",
    "/swagger-ui.html"
  };

  @Bean
  JwtDecoder tokens(IdentitySettings settings, Environment environment) {
    String issuer = settings.trusted(environment.acceptsProfiles(Profiles.of("demo")));
    return new TokenReading(issuer, settings);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain api(
      HttpSecurity http,
      JwtDecoder tokens,
      IdentitySettings settings,
      AccessByTable table,
      AccessRefusals refusals) {
    var bearer = bearer(tokens, new ClaimsMapping(settings), refusals);
    return http.sessionManagement(to -> to.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .addFilter(bearer)
        .addFilterAfter(new DistrictInLog(), BearerTokenAuthenticationFilter.class)
        .exceptionHandling(
            to -> to.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            requests ->
                requests
                    // What was let in is being answered; it comes here again.
                    .dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(PUBLIC)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(Role.PLATFORM_OPERATOR.name())
                    .anyRequest()
                    .access(table))
        .build();
  }

  private static BearerTokenAuthenticationFilter bearer(
      JwtDecoder tokens, ClaimsMapping claims, AccessRefusals refusals) {
    var provider = new JwtAuthenticationProvider(tokens);
    provider.setJwtAuthenticationConverter(
        token -> new TokenAuthentication(claims.principal(token.getClaims())));
    var filter = new BearerTokenAuthenticationFilter(new ProviderManager(provider));
    filter.setAuthenticationEntryPoint(refusals);
    filter.setAuthenticationFailureHandler(refusals::commence);
    return filter;
  }
}
