package cn.outturn.deploy.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.TestDatabase;
import cn.outturn.district.DistrictId;
import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.Contact;
import cn.outturn.personal.ContactRole;
import cn.outturn.personal.KnownContact;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.vault.Disclosure;
import cn.outturn.vault.Vault;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PersonalVaultTest {

  private static final AtomicInteger DISTRICTS = new AtomicInteger(810_000);
  private static final PersonId PERSON = new PersonId("S-0417");
  private static final PersonId COLLEAGUE = new PersonId("S-0418");
  private static final Contact LEAD =
      new Contact(PERSON, ContactRole.PROJECT_LEAD, "玄烛测试人", "13900000000", "a@b.cn");
  private static final Contact PREPARER =
      new Contact(COLLEAGUE, ContactRole.PREPARER, "玄烛测试人", null, null);

  @Autowired private Vault vault;
  @Autowired private Disclosure disclosure;

  /** No wall stops it. */
  private final JdbcClient database = JdbcClient.create(TestDatabase.administrator());

  private final DistrictId own = new DistrictId("" + DISTRICTS.incrementAndGet());
  private final DistrictId other = new DistrictId("" + DISTRICTS.incrementAndGet());

  @Test
  void opens_what_it_has_sealed_and_leaves_blank_what_was() {
    List<SealedContact> sealed = vault.seal(own, List.of(LEAD, PREPARER));

    assertThat(sealed.toString()).doesNotContain("玄烛").doesNotContain("139");
    assertThat(disclosure.open(own, sealed))
        .containsExactly(
            new KnownContact(
                PERSON, ContactRole.PROJECT_LEAD, "玄烛测试人", "13900000000", "a@b.cn", false),
            new KnownContact(COLLEAGUE, ContactRole.PREPARER, "玄烛测试人", null, null, false));
  }

  @Test
  void the_same_contacts_are_sealed_the_same_so_that_a_repetition_is_one() {
    assertThat(vault.seal(own, List.of(LEAD))).isEqualTo(vault.seal(own, List.of(LEAD)));
    assertThat(vault.seal(own, List.of(LEAD, PREPARER)))
        .extracting(SealedContact::name)
        .as("nor can two persons of one name be told to have it")
        .doesNotHaveDuplicates();
  }

  @Test
  void the_same_sign_in_another_district_is_another_person_with_another_key() {
    SealedContact here = vault.seal(own, List.of(LEAD)).getFirst();
    SealedContact there = vault.seal(other, List.of(LEAD)).getFirst();

    assertThat(here.name()).isNotEqualTo(there.name());
    assertThatThrownBy(() -> disclosure.open(other, List.of(here)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("doesn't open");
  }

  @Test
  void a_field_is_not_shown_as_another() {
    SealedContact sealed = vault.seal(own, List.of(LEAD)).getFirst();
    var swapped = new SealedContact(PERSON, sealed.role(), sealed.phone(), null, null);

    assertThatThrownBy(() -> disclosure.open(own, List.of(swapped)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("139");
  }

  @Test
  void a_wrapped_key_that_was_moved_to_another_person_or_district_does_not_open() {
    List<SealedContact> sealed = vault.seal(own, List.of(LEAD, PREPARER));
    vault.seal(other, List.of(LEAD));
    move(own, PERSON, own, COLLEAGUE);
    move(own, PERSON, other, PERSON);

    assertThat(disclosure.open(own, sealed.subList(0, 1))).hasSize(1);
    for (var moved : List.of(own, other)) {
      assertThatThrownBy(() -> disclosure.open(moved, moved == own ? sealed : sealed.subList(0, 1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another master key, or another's key");
    }
  }

  @Test
  void what_is_erased_is_gone_and_stays_gone() {
    List<SealedContact> sealed = vault.seal(own, List.of(LEAD, PREPARER));
    List<SealedContact> elsewhere = vault.seal(other, List.of(LEAD));
    vault.erase(own, PERSON);

    assertThat(disclosure.open(own, sealed))
        .containsExactly(
            new KnownContact(PERSON, ContactRole.PROJECT_LEAD, null, null, null, true),
            new KnownContact(COLLEAGUE, ContactRole.PREPARER, "玄烛测试人", null, null, false));
    assertThat(disclosure.open(other, elsewhere).getFirst().name()).isEqualTo("玄烛测试人");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> vault.seal(own, List.of(PREPARER, LEAD)))
        .satisfies(
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::pointer, Fault::rule)
                    .containsExactly(tuple("/contacts/1/person", Rule.PERSON_ERASED)));
  }

  @Test
  void whom_nobody_has_named_yet_can_be_erased_in_advance() {
    vault.erase(own, PERSON);
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> vault.seal(own, List.of(LEAD)));
  }

  @Test
  void who_seals_at_the_same_moment_seals_with_the_same_key() {
    Set<Ciphertext> names =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> vault.seal(own, List.of(LEAD))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(List::getFirst)
            .map(SealedContact::name)
            .collect(Collectors.toSet());
    assertThat(names).hasSize(1);
  }

  private void move(DistrictId from, PersonId of, DistrictId to, PersonId as) {
    int moved =
        database
            .sql(
                """
                UPDATE vault.personal_key SET wrapped =
                  (SELECT wrapped FROM vault.personal_key WHERE district_id = ? AND person = ?)
                WHERE district_id = ? AND person = ?
                """)
            .params(from.value(), of.value(), to.value(), as.value())
            .update();
    assertThat(moved).isEqualTo(1);
  }
}
