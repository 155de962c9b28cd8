package cn.outturn.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.caller.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenReadingTest {

  private static final String TOKEN = TestTokens.valid("530103", "160001", Role.CLERK);

  @Test
  void an_issuer_that_does_not_answer_is_not_the_tokens_fault() throws IOException {
    String nobody;
    try (var free = new ServerSocket(0)) {
      nobody = "http://localhost:" + free.getLocalPort();
    }
    var reading = new TokenReading(nobody, settings(nobody));
    assertThatThrownBy(() -> reading.decode(TOKEN))
        .isInstanceOf(JwtException.class)
        .isNotInstanceOf(BadJwtException.class)
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void the_keys_are_found_by_discovery() {
    String issuer = TestIssuer.shared().address();
    assertThat(new TokenReading(issuer, settings(issuer)).decode(TOKEN).getSubject())
        .isEqualTo("CLERK");
  }

  private static IdentitySettings settings(String issuer) {
    return new IdentitySettings(
        issuer,
        null,
        TestIssuer.AUDIENCE,
        Duration.ofSeconds(30),
        new IdentitySettings.Claims("district", "roles", "unit", "sub"),
        Map.of());
  }
}
