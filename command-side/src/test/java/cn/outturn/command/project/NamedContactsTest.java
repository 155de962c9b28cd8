package cn.outturn.command.project;

import static cn.outturn.command.project.Refusals.assertRefused;
import static cn.outturn.command.project.Scene.CODE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.command.district.District;
import cn.outturn.district.DistrictEvent.PersonErased;
import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.ContactRole;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import cn.outturn.project.DeclarationCommand.NameContacts;
import cn.outturn.project.DeclarationEvent.ContactsNamed;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedContactsTest {

  private static final SealedContact LEAD = contact("S-0417", ContactRole.PROJECT_LEAD);
  private static final SealedContact PREPARER = contact("S-0418", ContactRole.PREPARER);

  private final Scene scene = new Scene();

  @Test
  void a_declared_project_names_whom_it_likes_and_names_others_later() {
    var all = new NameContacts(List.of(LEAD, PREPARER));
    assertRefused(() -> scene.act(all), Rule.PROJECT_UNKNOWN);
    scene.act(new DeclareProject(Scene.declaration(null)));

    assertThat(scene.act(all)).containsExactly(new ContactsNamed(List.of(LEAD, PREPARER)));
    assertThat(scene.act(new NameContacts(List.of())))
        .containsExactly(new ContactsNamed(List.of()));
  }

  @Test
  void names_nobody_who_was_erased() {
    scene.act(new DeclareProject(Scene.declaration(null)));
    Setting before = scene.setting(CODE);
    District after =
        new District.Active(before.district()).evolve(new PersonErased(PREPARER.person(), "本人申请"));
    var setting =
        new Setting(
            before.self(), before.today(), before.by(), after.settings(), before.projects());

    assertRefused(
        () -> scene.project(CODE).decide(new NameContacts(List.of(LEAD, PREPARER)), setting),
        "/contacts/1/person",
        Rule.PERSON_ERASED);
    assertThat(scene.project(CODE).decide(new NameContacts(List.of(LEAD)), setting)).hasSize(1);
  }

  private static SealedContact contact(String person, ContactRole role) {
    var sealed = new Ciphertext("AXJcYmFzZTY0IG9mIHNvbWV0aGluZyBzZWFsZWQ=");
    return new SealedContact(new PersonId(person), role, sealed, null, null);
  }
}
