package cn.outturn.deploy.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses bodies that are too large (413): by what they say of themselves, else while reading. */
final class BodyLimit extends OncePerRequestFilter {

  private final LimitSettings settings;
  private final HandlerExceptionResolver problems;

  BodyLimit(LimitSettings settings, HandlerExceptionResolver problems) {
    this.settings = settings;
    this.problems = problems;
  }

  static ErrorResponseException tooLarge(DataSize most) {
    return new ErrorResponseException(
        HttpStatus.CONTENT_TOO_LARGE,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONTENT_TOO_LARGE, "at most %,d bytes".formatted(most.toBytes())),
        null);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataSize most = settings.bodyOf(request.getRequestURI());
    long length = request.getContentLengthLong();
    if (length > most.toBytes()) {
      problems.resolveException(request, response, null, tooLarge(most));
    } else {
      chain.doFilter(length < 0 ? new BoundedBody(request, most) : request, response);
    }
  }
}
