package cn.outturn.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Looks at what is found, without starting it: a probe lies in each side's package. */
class ServeTest {

  @Test
  void all_serves_both_sides() {
    assertThat(probes("all")).containsExactlyInAnyOrder("CommandProbe", "QueryProbe");
  }

  @Test
  void command_leaves_the_query_side_out() {
    assertThat(probes("command")).containsExactly("CommandProbe");
  }

  @Test
  void query_leaves_the_command_side_out() {
    assertThat(probes("query")).containsExactly("QueryProbe");
  }

  @Test
  void anything_else_is_refused() {
    assertThatThrownBy(() -> probes("neither")).hasStackTraceContaining("neither");
  }

  private static List<String> probes(String serve) {
    var environment = new StandardEnvironment();
    environment.setConversionService(new ApplicationConversionService());
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("outturn.serve", serve)));
    var beans = new DefaultListableBeanFactory();
    new AnnotatedBeanDefinitionReader(beans, environment).register(Sides.class);
    var processor = new ConfigurationClassPostProcessor();
    processor.setEnvironment(environment);
    processor.processConfigBeanDefinitions(beans);
    return Arrays.stream(beans.getBeanDefinitionNames())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .filter(name -> name.endsWith("Probe"))
        .toList();
  }
}
