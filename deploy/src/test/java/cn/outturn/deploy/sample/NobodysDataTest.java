package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.data.DataFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents print people's names, telephones and addresses; the sample holds none. */
class NobodysDataTest {

  private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])1\\d{10}(?![0-9A-Za-z])");
  private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{2,3}-?\\d{7,8}(?!\\d)");
  private static final Pattern STREET_NUMBER = Pattern.compile("[路街巷]\\d+号");
  private static final Pattern PERSON_FIELD = Pattern.compile("法人代表|填报人|负责人[：:]|联系人|联系电话|邮编|邮箱");

  static Stream<DataFile> files() {
    return Scripts.files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_telephone_number_stands_in_the_sample(DataFile file) {
    assertThat(file.text()).doesNotContainPattern(MOBILE).doesNotContainPattern(LANDLINE);
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_electronic_or_street_address_stands_in_the_sample(DataFile file) {
    assertThat(file.text()).doesNotContain("@").doesNotContainPattern(STREET_NUMBER);
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_field_for_a_person_stands_in_the_sample(DataFile file) {
    assertThat(file.text()).doesNotContainPattern(PERSON_FIELD);
  }
}
