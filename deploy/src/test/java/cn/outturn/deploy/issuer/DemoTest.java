package cn.outturn.deploy.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.OutturnApplication;
import cn.outturn.deploy.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's issuer as a client meets it. */
@SpringBootTest(classes = OutturnApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class DemoTest {

  private static final int PORT = freePort();
  private static final String VERIFIER = "a-secret-of-this-page-alone-0123456789-0123456789";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort private int port;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> PORT);
    registry.add("outturn.sample", () -> false);
  }

  @Test
  void every_account_gets_its_token_in_one_request_and_is_let_in_with_it() {
    var tokens = new AccountTokens(address());
    for (Account account : Accounts.shipped().all()) {
      var answer = ask("/api/access", tokens.of(account));
      assertThat(answer.statusCode()).as("%s: %s", account.name(), answer.body()).isEqualTo(200);
    }
  }

  @Test
  void a_token_says_what_the_account_is() {
    var tokens = new AccountTokens(address());
    JsonNode clerk = claims(tokens.of(Accounts.shipped().named("clerk-1.530103").orElseThrow()));
    assertThat(clerk.path("sub").asString()).isEqualTo("clerk-1.530103");
    assertThat(clerk.path("district").asString()).isEqualTo("530103");
    assertThat(clerk.path("roles")).hasToString("[\"CLERK\"]");
    assertThat(clerk.path("unit").asString()).isEqualTo("160001");
    assertThat(clerk.path("iss").asString()).isEqualTo(address());
    assertThat(clerk.path("aud").asString()).isEqualTo("outturn");
    JsonNode operator = claims(tokens.of(Accounts.shipped().named("operator-1").orElseThrow()));
    assertThat(operator.has("district")).isFalse();
  }

  @Test
  void a_wrong_password_gets_nothing() {
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(address() + "/oauth2/token"))
                .header("Authorization", basic("clerk-1.530103", "guessed"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void an_account_logs_in_with_the_form_and_the_console_gets_its_token_by_pkce() throws Exception {
    String authorize =
        address()
            + "/oauth2/authorize?"
            + form(
                Map.of(
                    "response_type", "code",
                    "client_id", "console",
                    "scope", "openid",
                    "redirect_uri", address() + "/console/",
                    "code_challenge", challenge(),
                    "code_challenge_method", "S256"));
    var asked = get(authorize);
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(location(asked)).endsWith("/login");
    var login = get(location(asked));
    var csrf = CSRF.matcher(login.body());
    assertThat(csrf.find()).as(login.body()).isTrue();
    assertThat(Stream.of(asked, login).flatMap(a -> a.headers().allValues("Set-Cookie").stream()))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    var person = Map.of("username", "finance-1.530103", "password", "demo");
    assertThat(post("/login", form(person)).statusCode()).isEqualTo(403);
    var withCsrf = new java.util.HashMap<>(person);
    withCsrf.put("_csrf", csrf.group(1));
    var loggedIn = post("/login", form(withCsrf));
    assertThat(loggedIn.statusCode()).isEqualTo(302);
    var granted = get(location(loggedIn));
    String code = granted.headers().firstValue("Location").orElseThrow().replaceAll(".*code=", "");
    var token =
        post(
            "/oauth2/token",
            form(
                Map.of(
                    "grant_type",
                    "authorization_code",
                    "client_id",
                    "console",
                    "redirect_uri",
                    address() + "/console/",
                    "code",
                    code,
                    "code_verifier",
                    VERIFIER)));
    assertThat(token.statusCode()).as(token.body()).isEqualTo(200);
    String access = JsonMapper.shared().readTree(token.body()).path("access_token").asString();
    assertThat(claims(access).path("district").asString()).isEqualTo("530103");
    assertThat(ask("/api/access", access).statusCode()).isEqualTo(200);
  }

  @Test
  void the_session_of_the_form_opens_nothing_of_the_api() {
    assertThat(get(address() + "/api/projects").statusCode()).isEqualTo(401);
  }

  private static String challenge() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static JsonNode claims(String token) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> ask(String path, String token) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
  }

  private HttpResponse<String> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private String location(HttpResponse<String> answer) {
    return URI.create(address() + "/")
        .resolve(answer.headers().firstValue("Location").orElseThrow())
        .toString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
