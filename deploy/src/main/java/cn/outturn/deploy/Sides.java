package cn.outturn.deploy;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Brings in the packages of the sides that are served, and nothing of the other. Beans are named by
 * their full class names: both sides have a DistrictController.
 */
@Configuration(proxyBeanMethods = false)
class Sides {

  @Configuration(proxyBeanMethods = false)
  @Conditional(ServesCommands.class)
  @ComponentScan(
      basePackages = "cn.outturn.command",
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
  static class WithCommands {}

  @Configuration(proxyBeanMethods = false)
  @Conditional(ServesQueries.class)
  @ComponentScan(
      basePackages = "cn.outturn.query",
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
  static class WithQueries {}
}
