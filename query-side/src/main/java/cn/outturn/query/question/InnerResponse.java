package cn.outturn.query.question;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Takes what an inner question says beside its answer, and says none of it to the one outside. */
final class InnerResponse extends HttpServletResponseWrapper {

  InnerResponse(HttpServletResponse outer) {
    super(outer);
  }

  @Override
  public void setHeader(String name, String value) {}

  @Override
  public void addHeader(String name, String value) {}

  @Override
  public void setDateHeader(String name, long date) {}

  @Override
  public void addDateHeader(String name, long date) {}

  @Override
  public void setIntHeader(String name, int value) {}

  @Override
  public void addIntHeader(String name, int value) {}

  @Override
  public void addCookie(Cookie cookie) {}

  @Override
  public void setStatus(int status) {}
}
