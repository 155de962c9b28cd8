package cn.outturn.deploy.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.deploy.issuer.AccountTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Tells the sample's scripts to the own server once it is up, if {@code outturn.sample} says so and
 * the process serves both sides, with tokens of the own issuer: it belongs to the demo. A refused
 * step ends the telling, not the server: what was accepted stays, and the next start goes on from
 * there.
 */
@Component
@Profile("demo")
@ConditionalOnBooleanProperty("outturn.sample")
@ConditionalOnProperty(name = "outturn.serve", havingValue = "all", matchIfMissing = true)
class SampleLoader implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

  private final Environment environment;

  SampleLoader(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    String address = "http://localhost:" + environment.getProperty("local.server.port");
    var clerk = new Clerk(new HttpDesk(address, new AccountTokens(address)::of), LOG::info);
    try {
      if (clerk.send(Scripts.shipped())) {
        LOG.info("The sample is there.\n{}", whereToLook(address));
      } else {
        LOG.info("The sample was there. What to ask it: deploy/docs/sample-data.md");
      }
    } catch (StepRefused refused) {
      LOG.error("The sample is incomplete: {}", refused.getMessage());
    } catch (RestClientException interrupted) {
      LOG.warn("The sample is incomplete, the next start goes on: {}", interrupted.getMessage());
    }
  }

  private static String whereToLook(String address) {
    try {
      return new ClassPathResource("sample/where-to-look.txt")
          .getContentAsString(UTF_8)
          .replace("{server}", address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
