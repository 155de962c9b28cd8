package cn.outturn.command.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for a {@link Precondition}. */
@Configuration(proxyBeanMethods = false)
class CommandApi implements WebMvcConfigurer {

  private final PreconditionResolver preconditions;

  CommandApi(PreconditionResolver preconditions) {
    this.preconditions = preconditions;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(preconditions);
  }
}
