package cn.outturn.deploy.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedPositionsTest {

  private static final DistrictId OWN = new DistrictId("530103");
  private static final DistrictId OTHER = new DistrictId("310117");

  private final String text = MasterKey.made();
  private final SealedPositions positions = new SealedPositions(MasterKey.of(text));

  @Test
  void opens_what_it_has_sealed_for_the_district() {
    for (long position : new long[] {0, 1, 42, Long.MAX_VALUE}) {
      assertThat(positions.open(OWN, positions.seal(OWN, position))).isEqualTo(position);
    }
  }

  @Test
  void tells_neither_how_many_there_were_nor_how_many_come() {
    Set<String> sealed = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    for (long position : new long[] {1, 1, 2, 1_000_000_000_000L}) {
      sealed.add(positions.seal(OWN, position));
      lengths.add(positions.seal(OWN, position).length());
    }
    assertThat(sealed).hasSize(4);
    assertThat(lengths).hasSize(1);
  }

  @Test
  void is_of_no_use_to_another_district() {
    assertRefused(OTHER, positions.seal(OWN, 42));
  }

  @Test
  void refuses_what_was_changed_or_made_up() {
    String sealed = positions.seal(OWN, 42);
    String last = sealed.endsWith("A") ? "B" : "A";
    for (String forged :
        new String[] {
          "42",
          "",
          "not a position",
          "A".repeat(sealed.length()),
          "A".repeat(201),
          sealed.substring(1),
          sealed.substring(0, 30) + last + sealed.substring(31),
          new SealedPositions(MasterKey.of(MasterKey.made())).seal(OWN, 42)
        }) {
      assertRefused(OWN, forged);
    }
  }

  @Test
  void a_rotated_key_opens_what_the_one_before_has_sealed_and_not_the_other_way_round() {
    var rotated = new SealedPositions(MasterKey.of(MasterKey.rotated(text)));

    assertThat(rotated.open(OWN, positions.seal(OWN, 42))).isEqualTo(42);
    assertRefused(OWN, rotated.seal(OWN, 42));
  }

  private void assertRefused(DistrictId district, String sealed) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> positions.open(district, sealed))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.PARAMETER_MALFORMED));
  }
}
