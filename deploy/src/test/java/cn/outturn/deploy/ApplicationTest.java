package cn.outturn.deploy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on {@link TestDatabase}, started once for all tests that ask no more. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = OutturnApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // A loaded machine may be slow: tests wait for their own writes as long as it takes.
    properties = {
      "outturn.query.wait=20s",
      // Tests of races send more at once than one district's accounts would.
      "outturn.limits.at-once.commands=16"
    })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ApplicationTest {}
