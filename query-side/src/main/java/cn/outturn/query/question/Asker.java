package cn.outturn.query.question;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.access.Question;
import cn.outturn.access.Reach;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks another question of this service within a request: the same controller answers, with the
 * same refusals and in the same shape, for the scope that it is given.
 */
@Component
public final class Asker {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final ObjectProvider<RequestMappingHandlerAdapter> adapters;
  private final ObjectProvider<JsonMapper> json;

  Asker(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings,
      @Qualifier("requestMappingHandlerAdapter")
          ObjectProvider<RequestMappingHandlerAdapter> adapters,
      ObjectProvider<JsonMapper> json) {
    this.mappings = mappings;
    this.adapters = adapters;
    this.json = json;
  }

  /**
   * What the caller would be answered.
   *
   * @param question path and parameters, as of a GET
   * @param scope for whom, and as of when: it counts, not what the question's parameters say of it
   * @throws Refused as the question itself is, if the table doesn't let the caller ask it, and if
   *     there is no such question within districts
   */
  public JsonNode answer(String question, Scope scope, Caller caller) {
    return json(asked(question, scope, caller));
  }

  /** An answer as it goes out. */
  public JsonNode json(Object answer) {
    return json.getObject().valueToTree(answer);
  }

  /** {@link #answer} as the controller gives it. */
  public Object asked(String question, Scope scope, Caller caller) {
    try {
      ServletRequestAttributes outer = current();
      var request = new InnerRequest(outer.getRequest(), question);
      var response = new InnerResponse(Objects.requireNonNull(outer.getResponse()));
      HandlerMethod method = method(request);
      verify(method, scope, caller);
      var invocable = new InvocableHandlerMethod(method);
      RequestMappingHandlerAdapter adapter = adapters.getObject();
      var resolvers = new HandlerMethodArgumentResolverComposite();
      resolvers.addResolvers(Objects.requireNonNull(adapter.getArgumentResolvers()));
      invocable.setHandlerMethodArgumentResolvers(resolvers);
      invocable.setDataBinderFactory(
          new ServletRequestDataBinderFactory(List.of(), adapter.getWebBindingInitializer()));
      return Objects.requireNonNull(
          invocable.invokeForRequest(
              new ServletWebRequest(request, response),
              new ModelAndViewContainer(),
              scope,
              caller));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private HandlerMethod method(InnerRequest request) throws Exception {
    HandlerExecutionChain chain = mappings.getObject().getHandler(request);
    if (chain != null && chain.getHandler() instanceof HandlerMethod method) {
      return method.createWithResolvedBean();
    }
    throw new Refused("/question", Rule.PARAMETER_MALFORMED, "there is no " + request.asked());
  }

  private static void verify(HandlerMethod method, Scope scope, Caller caller) {
    Question asked =
        Moments.asked(method)
            .filter(question -> Moments.takenBy(method))
            .orElseThrow(
                () ->
                    new Refused(
                        "/question",
                        Rule.PARAMETER_MALFORMED,
                        "it is no question about a district's data"));
    Reach reach =
        AccessTable.shipped()
            .reach(new Act.Ask(asked), caller.roles())
            .orElseThrow(
                () -> new Refused(Rule.ROLE_NOT_ALLOWED, "the question is for other roles"));
    if (!scope.district().equals(caller.district())
        || reach == Reach.UNIT && scope.unit() == null) {
      throw new Refused(Rule.ROLE_NOT_ALLOWED, "the question reaches further than the caller");
    }
  }

  private static ServletRequestAttributes current() {
    if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes web) {
      return web;
    }
    throw new IllegalStateException("asked outside of a request");
  }
}
