package cn.outturn.query.question;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;

/** Of a GET within another request: what it says beside its answer is not said of the outer one. */
final class InnerResponse extends HttpServletResponseWrapper {

  InnerResponse(HttpServletResponse outer) {
    super(outer);
  }

  @Override
  public void setHeader(String name, String value) {
    // of the inner answer alone
  }

  @Override
  public void addHeader(String name, String value) {
    // of the inner answer alone
  }

  @Override
  public void setDateHeader(String name, long date) {
    // of the inner answer alone
  }

  @Override
  public void addDateHeader(String name, long date) {
    // of the inner answer alone
  }

  @Override
  public void setIntHeader(String name, int value) {
    // of the inner answer alone
  }

  @Override
  public void addIntHeader(String name, int value) {
    // of the inner answer alone
  }

  @Override
  public void addCookie(Cookie cookie) {
    // of the inner answer alone
  }

  @Override
  public void setStatus(int status) {
    // of the inner answer alone
  }

  @Override
  public void setContentType(String type) {
    // of the inner answer alone
  }

  @Override
  public ServletOutputStream getOutputStream() {
    throw notWritten();
  }

  @Override
  public PrintWriter getWriter() {
    throw notWritten();
  }

  private static IllegalStateException notWritten() {
    return new IllegalStateException("an inner question is answered, not written");
  }
}
