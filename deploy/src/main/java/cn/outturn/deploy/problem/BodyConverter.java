package cn.outturn.deploy.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body strictly; where that fails, refuses it with everything that is wrong in it. */
final class BodyConverter extends JacksonJsonHttpMessageConverter {

  /** Room for a declaration with some thousand lines. */
  static final int MOST_BYTES = 2 * 1024 * 1024;

  BodyConverter(JsonMapper json) {
    super(StrictJson.from(json));
  }

  /** JSON is UTF-8. Bytes of another charset may look like it and would become other words. */
  @Override
  public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
    Charset charset = mediaType == null ? null : mediaType.getCharset();
    return (charset == null || charset.equals(UTF_8)) && super.canRead(type, mediaType);
  }

  /**
   * @throws ErrorResponseException 413 beyond {@link #MOST_BYTES}
   * @throws Refused if it isn't JSON, or not of the type's form
   */
  @Override
  public Object read(
      ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
      throws IOException {
    byte[] body = message.getBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new ErrorResponseException(
          HttpStatus.CONTENT_TOO_LARGE,
          ProblemDetail.forStatusAndDetail(
              HttpStatus.CONTENT_TOO_LARGE, "at most %,d bytes".formatted(MOST_BYTES)),
          null);
    }
    JavaType target = getJavaType(type.getType(), null);
    Object value;
    try {
      value = defaultMapper.readValue(body, target);
    } catch (JacksonException stopped) {
      throw new Refused(BodyFaults.in(body, target, defaultMapper, stopped));
    }
    if (value == null) {
      throw new Refused(Rule.FIELD_REQUIRED, "a body is needed");
    }
    return value;
  }
}
