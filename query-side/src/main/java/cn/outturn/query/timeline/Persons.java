package cn.outturn.query.timeline;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.access.Question;
import cn.outturn.access.Reach;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.form.Field;
import cn.outturn.form.Value;
import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.ContactRole;
import cn.outturn.personal.KnownContact;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Questions;
import cn.outturn.query.timeline.FieldContent.Kind;
import cn.outturn.vault.Disclosure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens what is sealed of persons for who may ask for contact persons, and for nobody else. */
@Component
class Persons {

  private final Disclosure disclosure;
  private final Questions questions;

  Persons(Disclosure disclosure, Questions questions) {
    this.disclosure = disclosure;
    this.questions = questions;
  }

  /** Something sealed, and the field of a contact it stands in. */
  record Kept(Field field, Value.Sealed value) {

    private SealedContact contact() {
      List<String> steps = field.steps();
      Ciphertext sealed = value.ciphertext();
      return new SealedContact(
          new PersonId(steps.get(1)),
          ContactRole.valueOf(steps.get(2).replaceFirst("#.*", "")),
          is("name") ? sealed : null,
          is("phone") ? sealed : null,
          is("email") ? sealed : null);
    }

    private boolean is(String name) {
      return field.steps().getLast().equals(name);
    }

    private FieldContent shown(KnownContact known) {
      String plain = is("name") ? known.name() : is("phone") ? known.phone() : known.email();
      return known.erased() || plain == null
          ? FieldContent.ERASED
          : FieldContent.of(Kind.PERSONAL, plain);
    }
  }

  /**
   * @return what the reader sees of each; nothing for who may see nothing
   */
  Map<Value.Sealed, FieldContent> shown(
      Scope scope, Caller caller, ProjectCode project, List<Kept> sealed) {
    Map<Value.Sealed, FieldContent> shown = new HashMap<>();
    if (sealed.isEmpty() || !mayRead(scope, caller, project)) {
      return shown;
    }
    List<SealedContact> contacts = new ArrayList<>();
    sealed.forEach(kept -> contacts.add(kept.contact()));
    List<KnownContact> known = disclosure.open(scope.district(), contacts);
    for (int i = 0; i < sealed.size(); i++) {
      shown.put(sealed.get(i).value(), sealed.get(i).shown(known.get(i)));
    }
    return shown;
  }

  /** Contacts may reach less far than the history: then the project must be within that, too. */
  private boolean mayRead(Scope scope, Caller caller, ProjectCode project) {
    Optional<Reach> reach =
        AccessTable.shipped().reach(new Act.Ask(Question.CONTACTS), caller.roles());
    if (reach.isEmpty()) {
      return false;
    }
    return switch (reach.get()) {
      case UNIT -> scope.unit() != null || within(caller, project);
      case DISTRICT, PLATFORM -> true;
    };
  }

  private boolean within(Caller caller, ProjectCode project) {
    return caller.unit() != null
        && questions.history(new Scope(caller.district(), caller.unit()), project).isPresent();
  }
}
