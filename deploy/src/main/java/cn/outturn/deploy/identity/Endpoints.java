package cn.outturn.deploy.identity;

import cn.outturn.access.Act;
import cn.outturn.access.Asks;
import cn.outturn.access.Sends;
import cn.outturn.deploy.StartRefused;
import cn.outturn.district.DistrictCommand;
import cn.outturn.project.ProjectCommand;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Which endpoint a request will meet, and the row of the table that the endpoint stands for. */
@Component
public final class Endpoints implements SmartInitializingSingleton {

  private static final String API = "/api";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  /** Asked for late: the filters are made before the controllers are. */
  Endpoints(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /**
   * @throws StartRefused if there is an endpoint of the API that no row of the table stands for
   */
  @Override
  public void afterSingletonsInstantiated() {
    mappings.getObject().getHandlerMethods().forEach(Endpoints::verify);
  }

  static void verify(RequestMappingInfo mapping, HandlerMethod method) {
    boolean ofApi = mapping.getPatternValues().stream().anyMatch(Endpoints::isApi);
    if (ofApi && act(method).isEmpty()) {
      throw new StartRefused(
          "%s (%s) is in no row of the access table: give it @Asks, or a command for a body"
              .formatted(method.getShortLogMessage(), mapping));
    }
  }

  /** Exactly this: whatever else is mapped there is an endpoint of the API. */
  static boolean isApi(String path) {
    return path.equals(API) || path.startsWith(API + "/");
  }

  /** What the endpoint does; none for what is outside of the API. */
  public static Optional<Act> act(HandlerMethod method) {
    return command(method)
        .<Act>map(Act.Send::new)
        .or(() -> asks(method).map(asked -> new Act.Ask(asked.value())));
  }

  private static Optional<Class<?>> command(HandlerMethod method) {
    Sends sends = method.getMethodAnnotation(Sends.class);
    if (sends != null) {
      return Optional.of(sends.value());
    }
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .<Class<?>>map(MethodParameter::getParameterType)
        .filter(
            body ->
                ProjectCommand.class.isAssignableFrom(body)
                    || DistrictCommand.class.isAssignableFrom(body))
        .findFirst();
  }

  private static Optional<Asks> asks(HandlerMethod method) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Asks.class))
        .or(
            () ->
                Optional.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Asks.class)));
  }

  /**
   * The endpoint that will be asked; none where there is no such path, method or media type. Leaves
   * the pattern of the path with the request, as the dispatcher does.
   */
  Optional<HandlerMethod> of(HttpServletRequest request) {
    ServletRequestPathUtils.parseAndCache(request);
    try {
      HandlerExecutionChain chain = mappings.getObject().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method
          ? Optional.of(method)
          : Optional.empty();
    } catch (Exception unserved) {
      // 405, 406, 415: the dispatcher meets the same, and tells it
      return Optional.empty();
    }
  }

  /** The pattern of the path, which names nobody's project. */
  static String pattern(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "none" : pattern.toString();
  }
}
