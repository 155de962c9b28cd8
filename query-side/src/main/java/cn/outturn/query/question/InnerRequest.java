package cn.outturn.query.question;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** A GET within another request: with its own path and parameters, and nobody else's. */
final class InnerRequest extends HttpServletRequestWrapper {

  private final UriComponents asked;
  private final Map<String, String[]> parameters = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();

  /**
   * @param question path and query, encoded as in a request line
   */
  InnerRequest(HttpServletRequest outer, String question) {
    super(outer);
    asked = UriComponentsBuilder.fromUriString(question).build(true);
    UriComponentsBuilder.fromUriString(question)
        .build(true)
        .getQueryParams()
        .forEach(
            (name, values) ->
                parameters.put(
                    name,
                    values.stream()
                        .map(value -> value == null ? "" : decoded(value))
                        .toArray(String[]::new)));
    ServletRequestPathUtils.parseAndCache(this);
  }

  private static String decoded(String text) {
    return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  String asked() {
    return String.valueOf(asked.getPath());
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getRequestURI() {
    return String.valueOf(asked.getPath());
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(getRequestURI());
  }

  @Override
  public String getServletPath() {
    return "";
  }

  @Override
  public @Nullable String getPathInfo() {
    return getRequestURI();
  }

  @Override
  public @Nullable String getQueryString() {
    return asked.getQuery();
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(Set.copyOf(attributes.keySet()));
  }

  @Override
  public @Nullable String getHeader(String name) {
    return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? MediaType.APPLICATION_JSON_VALUE : null;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    String value = getHeader(name);
    return Collections.enumeration(value == null ? List.of() : List.of(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(Arrays.asList(HttpHeaders.ACCEPT));
  }
}
