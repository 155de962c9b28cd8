package cn.outturn.deploy.problem;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Why the edge itself doesn't serve a request, before any rule of the domain is asked. The slug is
 * a contract, like that of a {@link cn.outturn.refusal.Rule}.
 */
enum Unserved {
  REQUEST_MALFORMED(400, "The request is malformed", "请求格式不正确"),
  NOT_FOUND(404, "There is no such thing", "没有找到"),
  ENDPOINT_UNKNOWN(404, "There is no such endpoint", "没有这个接口"),
  METHOD_NOT_ALLOWED(405, "The endpoint knows no such method", "接口不支持该请求方法"),
  NOT_ACCEPTABLE(406, "There is no answer in a media type that you accept", "无法以所要求的格式应答"),
  CONFLICT(409, "Not as things stand", "当前状态不允许此操作"),
  BODY_TOO_LARGE(413, "The body is too large", "请求体过大"),
  MEDIA_TYPE_UNSUPPORTED(
      415, "A body is application/json in UTF-8", "请求体应为 UTF-8 编码的 application/json"),
  OVERLOADED(503, "Not now: try again", "暂时无法处理，请重试"),
  /** Not the caller's fault. */
  FAILURE(500, "Something went wrong here", "服务内部出错");

  private final int status;
  private final String english;
  private final String chinese;

  Unserved(int status, String english, String chinese) {
    this.status = status;
    this.english = english;
    this.chinese = chinese;
  }

  static Unserved of(ErrorResponse thrown) {
    return thrown instanceof NoResourceFoundException
        ? ENDPOINT_UNKNOWN
        : of(thrown.getStatusCode());
  }

  static Unserved of(HttpStatusCode code) {
    return Arrays.stream(values())
        .filter(reason -> reason.status == code.value())
        .findFirst()
        .orElse(code.is4xxClientError() ? REQUEST_MALFORMED : FAILURE);
  }

  int status() {
    return status;
  }

  String type() {
    return this == FAILURE ? "urn:outturn:failure" : "urn:outturn:refusal:" + slug();
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title(Language language) {
    return language.title(english, chinese);
  }
}
