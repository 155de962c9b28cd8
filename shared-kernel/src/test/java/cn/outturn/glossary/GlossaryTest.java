package cn.outturn.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.assessment.Ground;
import cn.outturn.assessment.Method;
import cn.outturn.data.DataFile;
import cn.outturn.data.RefusedFile;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictEvent;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.refusal.Category;
import cn.outturn.refusal.Rule;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a command, an event or a constant gives it its words, or this fails and names it.
 */
class GlossaryTest {

  /**
   * Refusals and the working of a score bring their own sentences; the category of a refusal is an
   * HTTP status, not a word of the field.
   */
  private static final Set<Class<?>> ELSEWHERE =
      Set.of(Rule.class, Category.class, Method.class, Ground.class);

  private final Glossary glossary = Glossary.load();

  @Test
  void names_every_command_and_every_event() {
    assertThat(
            Stream.of(
                    ProjectCommand.class,
                    DistrictCommand.class,
                    ProjectEvent.class,
                    DistrictEvent.class)
                .flatMap(GlossaryTest::leaves)
                .map(Class::getSimpleName)
                .filter(name -> glossary.find(name).isEmpty()))
        .as("commands and events without a term")
        .isEmpty();
  }

  @Test
  void names_every_constant_of_every_public_enum() throws Exception {
    assertThat(
            publicEnums().stream()
                .filter(type -> !ELSEWHERE.contains(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> glossary.find(constant).isEmpty())
                .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant))
        .as("constants without a term")
        .isEmpty();
  }

  /** A key by simple names would else mean two things. */
  @Test
  void has_no_two_enums_of_one_name() throws Exception {
    assertThat(publicEnums()).extracting(Class::getSimpleName).doesNotHaveDuplicates();
  }

  @Test
  void keeps_no_term_of_a_constant_that_is_gone() throws Exception {
    List<String> constants =
        publicEnums().stream()
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(constant -> (Enum<?>) constant)
            .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name())
            .toList();

    assertThat(glossary.terms().stream().map(Term::key).filter(key -> key.contains(".")))
        .isSubsetOf(constants);
  }

  @Test
  void finds_a_term_by_key_and_by_constant() {
    assertThat(glossary.find("carry-over")).map(Term::zh).contains("结转");
    assertThat(glossary.find(LevelTwo.QUANTITY)).map(Term::zh).contains("数量指标");
    assertThat(glossary.find("nonsense")).isEmpty();
    assertThat(glossary.terms().getFirst().key()).isEqualTo("district");
  }

  @Test
  void refuses_a_key_that_stands_twice() {
    var twice = new DataFile("terms.yaml", "- {key: a, zh: 甲, en: a}\n- {key: a, zh: 乙, en: b}\n");

    assertThatThrownBy(() -> new Glossary(twice))
        .isInstanceOf(RefusedFile.class)
        .hasMessage("terms.yaml:2: /1: a stands twice");
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GlossaryTest::leaves)
        : Stream.of(type);
  }

  private static List<Class<?>> publicEnums() throws Exception {
    Path root = Path.of(Term.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .<Class<?>>map(GlossaryTest::load)
          .filter(type -> type.isEnum() && Modifier.isPublic(type.getModifiers()))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(root + " can't be walked", e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " can't be loaded", e);
    }
  }
}
