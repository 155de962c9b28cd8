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
      // Tests send more, and more at once, than one district's accounts would.
      "outturn.limits.at-once.commands=16",
      "outturn.limits.user.commands.per-second=100000",
      "outturn.limits.user.commands.burst=100000",
      "outturn.limits.user.questions.per-second=100000",
      "outturn.limits.user.questions.burst=100000",
      "outturn.limits.district.commands.per-second=100000",
      "outturn.limits.district.commands.burst=100000",
      "outturn.limits.district.questions.per-second=100000",
      "outturn.limits.district.questions.burst=100000"
    })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ApplicationTest {}
