package cn.outturn.deploy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.problem.Shape;
import cn.outturn.district.CreditCode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ScalarsTest {

  private static final String LETTERS = "09AZazOI_-.:/@ \n项";

  /** Every type of the language that looks like a scalar in JSON. */
  static Stream<Class<?>> values() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("cn.outturn").stream()
            .<Class<?>>map(JavaClass::reflect)
            .filter(
                type ->
                    Shape.factory(type)
                        .map(factory -> factory.getParameterTypes()[0])
                        .filter(of -> of.isPrimitive() || of == String.class)
                        .isPresent());
  }

  @ParameterizedTest
  @MethodSource("values")
  void describes_every_value_with_an_example_that_the_code_accepts(Class<?> type) {
    assertThat(accepts(type, schema(type).getExample())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("values")
  void patterns_accept_what_the_code_accepts(Class<?> type) {
    String pattern = schema(type).getPattern();
    if (pattern == null) {
      return;
    }
    variants(String.valueOf(schema(type).getExample()))
        .forEach(
            text -> {
              boolean described = Pattern.compile(pattern).matcher(text).matches();
              if (type == CreditCode.class && !accepts(type, text)) {
                return; // a pattern can't count a checksum
              }
              assertThat(described).as(text).isEqualTo(accepts(type, text));
            });
  }

  private static Stream<String> variants(String example) {
    var random = new Random(20201231);
    return IntStream.range(0, 1_000)
        .mapToObj(
            _ -> {
              var text = new StringBuilder(example);
              for (int change = random.nextInt(3); change >= 0 && !text.isEmpty(); change--) {
                int at = random.nextInt(text.length());
                char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
                switch (random.nextInt(4)) {
                  case 0 -> text.setCharAt(at, letter);
                  case 1 -> text.insert(at, letter);
                  case 2 -> text.deleteCharAt(at);
                  default -> text.append(text);
                }
              }
              return text.toString();
            });
  }

  private static Schema<?> schema(Class<?> type) {
    return Scalars.value(type).orElseThrow(() -> new AssertionError(type + " is not described"));
  }

  private static boolean accepts(Class<?> type, Object value) {
    try {
      JsonMapper.shared().convertValue(value, type);
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }
}
