package cn.outturn.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.access.Act;
import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.deploy.StartRefused;
import cn.outturn.district.DistrictCommand.RegisterUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

class EndpointActTest {

  @Asks(Question.REGISTER)
  static class Controller {
    void asked() {}

    @Asks(Question.CHECKS)
    void askedOtherwise() {}

    void told(@RequestBody RegisterUnit command) {}
  }

  static class Forgotten {
    void asked() {}
  }

  @Test
  void a_command_is_its_own_row_and_a_method_asks_before_its_class() throws Exception {
    assertThat(Endpoints.act(method(new Controller(), "asked")))
        .hasValue(new Act.Ask(Question.REGISTER));
    assertThat(Endpoints.act(method(new Controller(), "askedOtherwise")))
        .hasValue(new Act.Ask(Question.CHECKS));
    assertThat(Endpoints.act(method(new Controller(), "told", RegisterUnit.class)))
        .hasValue(new Act.Send(RegisterUnit.class));
  }

  @Test
  void an_endpoint_of_the_api_that_is_in_no_row_refuses_the_start_by_its_name() throws Exception {
    HandlerMethod forgotten = method(new Forgotten(), "asked");
    for (String path : new String[] {"/api/new", "/api", "/api/{district}/new"}) {
      assertThatThrownBy(() -> Endpoints.verify(RequestMappingInfo.paths(path).build(), forgotten))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Forgotten#asked")
          .hasMessageContaining(path);
    }
    assertThatCode(() -> Endpoints.verify(RequestMappingInfo.paths("/other").build(), forgotten))
        .doesNotThrowAnyException();
  }

  private static HandlerMethod method(Object bean, String name, Class<?>... types)
      throws NoSuchMethodException {
    return new HandlerMethod(bean, bean.getClass().getDeclaredMethod(name, types));
  }
}
