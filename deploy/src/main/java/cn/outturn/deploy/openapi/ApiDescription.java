package cn.outturn.deploy.openapi;

import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.caller.Principal;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** The description as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  /** The command side keeps it to itself; here it is only known that it comes from headers. */
  static final String PRECONDITION = "cn.outturn.command.api.Precondition";

  ApiDescription() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Caller.class,
            Scope.class,
            Principal.Operator.class,
            ClassUtils.resolveClassName(PRECONDITION, getClass().getClassLoader()));
  }

  @Bean
  OpenAPI outturnApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Outturn 预算绩效管理")
                .version("1")
                .description(
                    "Commands change a project or a district, questions read it."
                        + " Money is whole fen; an answer of no is a problem (RFC 9457).")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/")));
  }

  @Bean
  GlobalOpenApiCustomizer sharedParts() {
    return api -> {
      if (api.getComponents() == null) {
        api.setComponents(new Components());
      }
      ApiAccess.describeIn(api.getComponents());
      ApiHeaders.describeIn(api.getComponents());
      ApiMoments.describeIn(api.getComponents());
      ApiAnswers.describeIn(api.getComponents());
      StrictBodies.describeIn(api);
    };
  }
}
