package cn.outturn.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.json.Json;
import cn.outturn.refusal.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactsTest {

  private static final String NAME = "玄烛测试人";

  @Test
  void takes_phones_and_addresses_as_the_forms_have_them() {
    for (String phone :
        new String[] {
          "13900000000",
          "+86 13900000000",
          "86-13900000000",
          "021-55550123",
          "(0871)6555012",
          "0871 65550123-8001",
          "65550123"
        }) {
      assertThat(Json.faults(contact("phone", phone), Contact.class)).as(phone).isEmpty();
    }
    for (String email : new String[] {"a@b.cn", "zhan.wei+1@mail.example.gov.cn"}) {
      assertThat(Json.faults(contact("email", email), Contact.class)).as(email).isEmpty();
    }
  }

  @Test
  void refuses_what_is_neither_and_never_repeats_it() {
    for (String phone : new String[] {"12900000000", "1390000000", "call me", "000", ""}) {
      assertRefused("phone", phone, "phone-malformed");
    }
    for (String email : new String[] {"a@b", "a b@c.cn", "@c.cn", "a@.cn", "a@b.cn>", ""}) {
      assertRefused("email", email, "email-malformed");
    }
    assertRefused("name", NAME.repeat(13), "text-too-long");
    assertRefused("name", " ", "field-required");
  }

  @Test
  void wants_anything_by_which_somebody_can_be_asked() {
    assertThat(Json.pointers("{\"person\": \"S-1\", \"role\": \"CONTACT\"}", Contact.class))
        .containsExactly("/name");
  }

  @Test
  void the_sign_of_a_person_says_nothing_of_it() {
    assertThat(Json.faults("\"S-0417.a_b\"", PersonId.class)).isEmpty();
    for (String telling :
        new String[] {"13900000000", "8613900000000", "53010319900101001X", NAME, "a b", ""}) {
      assertThat(Json.faults("\"" + telling + "\"", PersonId.class))
          .singleElement()
          .satisfies(fault -> assertThat(fault.rule().slug()).isEqualTo("person-malformed"))
          .satisfies(fault -> assertThat(fault.detail()).doesNotContain(quoted(telling)));
    }
  }

  @Test
  void names_nobody_twice_for_the_same() {
    String twice = "{\"contacts\": [%1$s, %1$s]}".formatted(contact("phone", "13900000000"));
    assertThat(Json.faults(twice, Contacts.class))
        .extracting(fault -> fault.pointer() + " " + fault.rule().slug() + " " + fault.detail())
        .containsExactly("/contacts/1 contact-duplicate Contact[S-1, CONTACT]");
    assertThat(Json.faults("{\"contacts\": []}", Contacts.class)).isEmpty();
    assertThat(Json.pointers("{\"contacts\": [null]}", Contacts.class))
        .containsExactly("/contacts/0");
  }

  @Test
  void says_nothing_of_a_person_by_accident() {
    var known = new KnownContact(new PersonId("S-1"), ContactRole.CONTACT, NAME, null, null, false);
    var contact = new Contact(new PersonId("S-1"), ContactRole.CONTACT, NAME, null, null);
    assertThat(known + " " + contact + " " + new Contacts(List.of(contact))).doesNotContain(NAME);
  }

  private static void assertRefused(String field, String value, String rule) {
    assertThat(Json.faults(contact(field, value), Contact.class))
        .as(value)
        .extracting(Fault::pointer, fault -> fault.rule().slug())
        .containsExactly(tuple("/" + field, rule));
    assertThat(Json.faults(contact(field, value), Contact.class))
        .allSatisfy(fault -> assertThat(fault.detail()).doesNotContain(quoted(value)));
  }

  /** Nothing is in every text. */
  private static String quoted(String value) {
    return value.isBlank() ? "\"" + value + "\"" : value;
  }

  private static String contact(String field, String value) {
    return "{\"person\": \"S-1\", \"role\": \"CONTACT\", \"%s\": \"%s\"}".formatted(field, value);
  }
}
