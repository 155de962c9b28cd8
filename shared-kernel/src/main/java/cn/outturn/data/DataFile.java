package cn.outturn.data;

import cn.outturn.refusal.Refused;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file as a value. An unknown or doubled key, a missing one and a value that its type
 * refuses are all told with their line.
 *
 * @param name as messages call it
 */
public record DataFile(String name, String text) {

  private static final YAMLMapper STRICT =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .addModule(new SimpleModule().addDeserializer(BigDecimal.class, new PlainNumber()))
          .build();

  /**
   * @param path below {@code cn/outturn} of the kernel's resources
   */
  public static DataFile shipped(String path) {
    try (InputStream in = DataFile.class.getResourceAsStream("/cn/outturn/" + path)) {
      if (in == null) {
        throw new RefusedFile(path, 0, "there is no such file");
      }
      return new DataFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws RefusedFile if the text isn't a valid {@code T}
   */
  public <T> T as(Class<T> type) {
    try {
      T value = STRICT.readValue(text, type);
      if (value == null) {
        throw refused("", "there is nothing in it");
      }
      return value;
    } catch (DatabindException e) {
      String place = pointer(e);
      if (e.getCause() instanceof Refused refused) {
        var fault = refused.faults().getFirst();
        throw refused(place + fault.pointer(), fault.detail());
      }
      if (e instanceof UnrecognizedPropertyException unknown) {
        throw refused(place, "there is no such key, only " + unknown.getKnownPropertyIds());
      }
      if (place.isEmpty() && e.getLocation() != null) {
        throw new RefusedFile(
            name, Math.max(1, e.getLocation().getLineNr()), e.getOriginalMessage());
      }
      throw refused(place, e.getOriginalMessage());
    } catch (JacksonException e) {
      throw new RefusedFile(name, e.getLocation().getLineNr(), e.getOriginalMessage());
    }
  }

  /** The refusal of what stands at a JSON pointer, or of what should stand there. */
  public RefusedFile refused(String pointer, String reason) {
    Map<String, Integer> lines = lines();
    String place = pointer;
    while (!lines.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return new RefusedFile(
        name, lines.getOrDefault(place, 1), (pointer.isEmpty() ? "" : pointer + ": ") + reason);
  }

  private static String pointer(JacksonException e) {
    return e.getPath().stream()
        .map(r -> "/" + (r.getPropertyName() == null ? r.getIndex() : r.getPropertyName()))
        .collect(Collectors.joining());
  }

  private Map<String, Integer> lines() {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = STRICT.createParser(text)) {
      while (parser.nextToken() != null) {
        lines.putIfAbsent(
            parser.streamReadContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    } catch (JacksonException e) {
      return lines; // as far as it can be read; what can't is told by the reader itself
    }
    return lines;
  }
}
