package cn.outturn.deploy.api;

import cn.outturn.caller.Role;
import cn.outturn.deploy.identity.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of one district over HTTP, with bodies as they go over the wire. */
public final class Api {

  private static final AtomicInteger DISTRICTS = new AtomicInteger(659_000);
  private static final String AUTHORIZATION = "Authorization";

  /** All that a district's account can be at once. */
  public static final Role[] EVERYTHING = {
    Role.CLERK, Role.UNIT_HEAD, Role.FINANCE_BUREAU, Role.DISTRICT_ADMIN, Role.AUDITOR
  };

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Pattern PLATFORM = Pattern.compile("/api/(?:districts|operations)\\b");

  private final String base;
  private final String district;
  private final boolean whoeverMay;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    public long version() {
      return body.path("version").asLong();
    }

    /** The last part of a problem's type. */
    public String rule() {
      String type = body.path("type").asString();
      return type.substring(type.lastIndexOf(':') + 1);
    }

    /** Of each fault: pointer and rule. */
    public List<String> faults() {
      return body.path("faults")
          .valueStream()
          .map(fault -> fault.path("pointer").asString() + " " + fault.path("rule").asString())
          .toList();
    }
  }

  private Api(String base, String district, Map<String, String> headers, boolean whoeverMay) {
    this.base = base;
    this.district = district;
    this.whoeverMay = whoeverMay;
    this.headers.putAll(headers);
  }

  /** {@link #ofDistrict} in a district that nobody else uses. */
  public static Api ofNewDistrict(int port) {
    return ofDistrict(port, String.valueOf(DISTRICTS.incrementAndGet()));
  }

  /**
   * Somebody of unit 108001 with every role; where a path is the platform's, its operator. Until
   * another is chosen.
   */
  public static Api ofDistrict(int port, String district) {
    return new Api(
        "http://localhost:" + port, district, Map.of("Content-Type", "application/json"), true);
  }

  public String district() {
    return district;
  }

  /** The same with the token of another account of the district. */
  public Api as(String user, @Nullable String unit, Role... roles) {
    return withToken(TestIssuer.token(district, user, unit, roles));
  }

  public Api asOperator() {
    return withToken(TestIssuer.operator());
  }

  /** The same with that token or, where it is null, without one. */
  public Api withToken(@Nullable String token) {
    var chosen = new Api(base, district, headers, false);
    return chosen.with(AUTHORIZATION, token == null ? null : "Bearer " + token);
  }

  /** The same caller with a header more, other or, where the value is null, less. */
  public Api with(String header, @Nullable String value) {
    var changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    if (value != null) {
      changed.put(header, value);
    }
    return new Api(base, district, changed, whoeverMay);
  }

  /** A command under a new key, resting on any version. */
  public Answer command(String method, String path, String body) {
    return with("Idempotency-Key", UUID.randomUUID().toString())
        .with("If-Match", headers.getOrDefault("If-Match", "*"))
        .send(method, path, body);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer send(String method, String path, @Nullable String body) {
    if (whoeverMay) {
      var may =
          PLATFORM.matcher(path).lookingAt() ? asOperator() : as("clerk-1", "108001", EVERYTHING);
      return may.send(method, path, body);
    }
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.headers(), JsonMapper.shared().readTree(response.body()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
