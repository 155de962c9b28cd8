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
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a body strictly; where that fails, refuses it with everything that is wrong in it. How
 * large it may be is decided before, in {@code cn.outturn.deploy.limit}.
 */
final class BodyConverter extends JacksonJsonHttpMessageConverter {

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
   * @throws Refused if it isn't JSON, or not of the type's form
   */
  @Override
  public Object read(
      ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
      throws IOException {
    byte[] body = message.getBody().readAllBytes();
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
