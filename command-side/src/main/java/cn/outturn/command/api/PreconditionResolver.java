package cn.outturn.command.api;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a command's {@link Precondition} from its headers; neither has a default. */
@Component
class PreconditionResolver implements HandlerMethodArgumentResolver {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,80}");
  private static final Pattern VERSION = Pattern.compile("\\*|\"(\\d{1,18})\"");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Precondition.class);
  }

  @Override
  public Precondition resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    boolean creates = parameter.hasParameterAnnotation(Creating.class);
    return new Precondition(
        key(request.getHeader("Idempotency-Key")),
        creates ? null : version(request.getHeader(HttpHeaders.IF_MATCH)));
  }

  private static String key(@Nullable String header) {
    if (header == null || !KEY.matcher(header).matches()) {
      throw new Refused(
          Rule.IDEMPOTENCY_KEY_REQUIRED, header == null ? "there is none" : "it has another form");
    }
    return header;
  }

  private static @Nullable Long version(@Nullable String header) {
    if (header == null) {
      throw new Refused(Rule.VERSION_REQUIRED, "the last answer's ETag, or * for any version");
    }
    Matcher form = VERSION.matcher(header);
    if (!form.matches()) {
      throw new Refused(Rule.VERSION_MALFORMED, header);
    }
    String digits = form.group(1);
    return digits == null ? null : Long.valueOf(digits);
  }
}
