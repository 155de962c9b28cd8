package cn.outturn.query.contacts;

import static cn.outturn.query.question.PlainDisclosure.sealed;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.personal.ContactRole;
import cn.outturn.personal.KnownContact;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.DeclarationEvent.ContactsNamed;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.Progress;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.projection.Rebuild;
import cn.outturn.query.question.PlainDisclosure;
import cn.outturn.query.question.Questions;
import cn.outturn.query.rebuild.Rebuilding;
import cn.outturn.query.register.Past;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContactsAnswersTest {

  private static final ProjectCode STREET = new ProjectCode("S302020100685");
  private static final ProjectCode OFFICE = new ProjectCode("S302020100700");

  private static final Engine ENGINE = new Engine(new ContactsProjection());

  private final ContactsController contacts =
      new ContactsController(ENGINE.bean(Questions.class), new PlainDisclosure());

  @BeforeAll
  static void two_districts_with_the_same_project() {
    ENGINE.start();
    ENGINE.happened(
        PANLONG + "/" + STREET,
        new ProjectDeclared(declared("党建", 2020, 3)),
        new ContactsNamed(List.of(contact(PANLONG, "S-9", ContactRole.PREPARER, "先前的人"))),
        new ContactsNamed(
            List.of(
                contact(PANLONG, "S-2", ContactRole.PROJECT_LEAD, "负责的人"),
                contact(PANLONG, "S-1", ContactRole.CONTACT, "联系的人"),
                contact(PANLONG, "X-3", ContactRole.PREPARER, "清除的人"))));
    ENGINE.happened(PANLONG + "/" + OFFICE, new ProjectDeclared(declared("民政", 2020, 3)));
    ENGINE.happened(
        CHENGGONG + "/" + STREET,
        new ProjectDeclared(declared("党建", 2020, 3)),
        new ContactsNamed(List.of(contact(CHENGGONG, "S-1", ContactRole.CONTACT, "邻区的人"))));
    ENGINE.caughtUp();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void shows_whom_the_project_named_last_in_its_order() {
    assertThat(of(PANLONG, STREET))
        .extracting(KnownContact::person, KnownContact::name, KnownContact::erased)
        .containsExactly(
            tuple(new PersonId("S-2"), "负责的人", false),
            tuple(new PersonId("S-1"), "联系的人", false),
            tuple(new PersonId("X-3"), null, true));
    assertThat(of(CHENGGONG, STREET)).extracting(KnownContact::name).containsExactly("邻区的人");
  }

  @Test
  void a_project_may_name_nobody_and_an_unknown_one_is_not_there() {
    assertThat(of(PANLONG, OFFICE)).isEmpty();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> of(CHENGGONG, OFFICE))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.PROJECT_UNKNOWN));
  }

  @Test
  void keeps_nothing_that_can_be_read() {
    assertThat(ENGINE.rows("SELECT * FROM read_model.project_contact").toString())
        .doesNotContain("的人");
    var projections = ENGINE.bean(Projections.class).all();
    assertThat(ENGINE.bean(Rebuild.class).run(projections, new Progress()).differing()).isZero();
  }

  @Test
  void a_report_of_what_differs_names_what_is_sealed_and_does_not_tell_it() {
    ENGINE.sql().execute("UPDATE read_model.project_contact SET name = phone WHERE place = 2");
    try {
      assertThat(new Rebuilding(ENGINE).compared(PANLONG))
          .singleElement()
          .asString()
          .contains("columns=[name], shown={}, rebuilt={}");
    } finally {
      var projections = ENGINE.bean(Projections.class).all();
      assertThat(ENGINE.bean(Rebuild.class).run(projections, new Progress()).differing())
          .isEqualTo(1);
    }
  }

  @Test
  void an_empty_list_takes_everybody_away() {
    var named = contact(PANLONG, "S-2", ContactRole.PROJECT_LEAD, "负责的人");
    var told =
        Past.ofProject(PANLONG, "P-1")
            .then(new ProjectDeclared(declared("党建", 2020, 3)))
            .then(new ContactsNamed(List.of(named)), new ContactsNamed(List.of()))
            .told();
    assertThat(new ContactsProjection().rows(told).of(ContactsProjection.CONTACTS)).isEmpty();
  }

  private List<KnownContact> of(String district, ProjectCode project) {
    return contacts.project(project, Scopes.of(district)).contacts();
  }

  private static SealedContact contact(
      String district, String person, ContactRole role, String name) {
    return new SealedContact(new PersonId(person), role, sealed(district, name), null, null);
  }
}
