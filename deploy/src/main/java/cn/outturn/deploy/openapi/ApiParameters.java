package cn.outturn.deploy.openapi;

import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Of a parameter for which there is a converter, springdoc knows only that it comes as a text. */
@Component
class ApiParameters implements ParameterCustomizer {

  @Override
  public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
    if (described != null) {
      Scalars.value(parameter.getParameterType()).ifPresent(described::setSchema);
    }
    return described;
  }
}
