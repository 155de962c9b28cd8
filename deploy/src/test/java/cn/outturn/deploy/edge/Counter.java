package cn.outturn.deploy.edge;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where requests of tests are served: at once, or when the test lets them. */
@Hidden
@RestController
@TestComponent
public class Counter {

  private volatile CountDownLatch entered = new CountDownLatch(0);
  private volatile CountDownLatch open = new CountDownLatch(0);

  /** From now on who comes to {@code /api/held} waits until it is {@link #open() opened}. */
  public void hold(int requests) {
    entered = new CountDownLatch(requests);
    open = new CountDownLatch(1);
  }

  /** Returns when so many are waiting. */
  public void awaitHeld() throws InterruptedException {
    entered.await();
  }

  public void open() {
    open.countDown();
  }

  @GetMapping("/api/held")
  String held() throws InterruptedException {
    entered.countDown();
    open.await();
    return "\"served\"";
  }

  @GetMapping({"/api/served", "/unlimited"})
  String served(@RequestParam(required = false) @Nullable String asked) {
    return "\"served\"";
  }

  @PostMapping({"/api/served", "/api/district/import"})
  long counted(@RequestBody byte[] body) {
    return body.length;
  }
}
