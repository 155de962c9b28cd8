package cn.outturn.query.working;

import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Moments;
import cn.outturn.query.question.Page;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The question whose figure is asked about.
 *
 * @param text path and parameters, as in a request line
 * @param project that it is about; none: about a unit or the district
 * @param moment that its own parameters name; none: they name none
 */
record Of(String text, @Nullable ProjectCode project, @Nullable Moment moment) {

  private static final Pattern PROJECT = Pattern.compile("/api/projects/([^/]+)(/.*)?");
  private static final Pattern UNENCODED = Pattern.compile("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]");
  private static final String ITSELF = "/api/working";

  /**
   * @throws Refused if it is the form of no question
   */
  static Of parse(String of) {
    try {
      String text =
          UNENCODED
              .matcher(of)
              .replaceAll(c -> Matcher.quoteReplacement(encoded(c.group()).replace("+", "%20")));
      UriComponents uri = UriComponentsBuilder.fromUriString(text).build(true);
      String path = String.valueOf(uri.getPath());
      if (!text.startsWith("/api/") || path.equals(ITSELF)) {
        throw new Refused("/of", Rule.PARAMETER_MALFORMED, of + " is no question that has figures");
      }
      Matcher named = PROJECT.matcher(path);
      ProjectCode project = named.matches() ? new ProjectCode(decoded(named.group(1))) : null;
      return new Of(
          text,
          project,
          Moments.of(
              name -> {
                String value = uri.getQueryParams().getFirst(name);
                return value == null ? null : decoded(value);
              },
              project));
    } catch (IllegalArgumentException e) {
      throw refused(of + " is no path with parameters");
    } catch (Refused e) {
      throw new Refused("/of", Rule.PARAMETER_MALFORMED, e.faults().getFirst().detail());
    }
  }

  /** With as many lines as can be asked for, from the first on: pages change with what is told. */
  Of wide() {
    return new Of(
        UriComponentsBuilder.fromUriString(text)
            .replaceQueryParam("page", 1)
            .replaceQueryParam("size", Page.LARGEST)
            .build(true)
            .toUriString(),
        project,
        moment);
  }

  static Refused refused(@Nullable String why) {
    return new Refused("/of", Rule.PARAMETER_MALFORMED, "of: " + why);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
