package cn.outturn.deploy.eventstore;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;

/**
 * Puts Axon's auto-configuration after Boot's. Axon 4.13 orders itself by class names of Boot 3;
 * under Boot 4 it would come first, find neither data source nor transactions nor meters, and run
 * with a transaction manager that does nothing.
 */
@AutoConfiguration(
    after = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
      CompositeMeterRegistryAutoConfiguration.class,
      SimpleMetricsExportAutoConfiguration.class
    },
    before = {
      JdbcAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      MicrometerMetricsAutoConfiguration.class
    })
public class AxonAfterBoot {}
