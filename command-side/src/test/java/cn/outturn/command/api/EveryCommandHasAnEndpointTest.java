package cn.outturn.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.access.Sends;
import cn.outturn.district.DistrictCommand;
import cn.outturn.project.ProjectCommand;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;

class EveryCommandHasAnEndpointTest {

  @Test
  void every_command_of_a_project_and_of_a_district_is_the_body_of_one_endpoint() {
    var commands =
        Stream.of(ProjectCommand.class, DistrictCommand.class)
            .flatMap(EveryCommandHasAnEndpointTest::leaves);
    var bodies =
        Stream.of(
                DeclarationController.class,
                FundingController.class,
                TrackingController.class,
                AssessmentController.class,
                FindingController.class,
                DistrictController.class,
                DistrictLifeController.class)
            .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
            .flatMap(EveryCommandHasAnEndpointTest::sent);
    assertThat(bodies.toList()).containsExactlyInAnyOrderElementsOf(commands.toList());
  }

  private static Stream<Class<?>> sent(Method endpoint) {
    Sends sends = endpoint.getAnnotation(Sends.class);
    return sends != null
        ? Stream.of(sends.value())
        : Arrays.stream(endpoint.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
            .map(Parameter::getType);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(EveryCommandHasAnEndpointTest::leaves)
        : Stream.of(type);
  }
}
