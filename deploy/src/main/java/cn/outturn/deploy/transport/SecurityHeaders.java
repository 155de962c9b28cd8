package cn.outturn.deploy.transport;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/**
 * Tells browsers how little an answer may do. Stands before everything else of Tomcat, so that
 * errors that no filter sees have these headers too.
 */
final class SecurityHeaders extends ValveBase {

  /** Whole years, as the lists of preloaded hosts ask; only where TLS is really spoken. */
  private static final String HSTS = "max-age=31536000; includeSubDomains";

  SecurityHeaders() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Surface surface = Surface.of(String.valueOf(request.getDecodedRequestURI()));
    response.setHeader("Content-Security-Policy", surface.policy());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (surface == Surface.DATA) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", HSTS);
    }
    getNext().invoke(request, response);
  }
}
