package cn.outturn.query.contacts;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.vault.Disclosure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who is to be asked about a project? Opened for the answer alone. */
@RestController
@Asks(Question.CONTACTS)
@Tag(name = "Contact persons 联系人")
class ContactsController {

  private static final String NAMED =
      """
      select person, role, name, phone, email from read_model.project_contact
      where district_id = :district and project_code = :project
      order by place
      """;

  private final Questions questions;
  private final Disclosure disclosure;

  ContactsController(Questions questions, Disclosure disclosure) {
    this.questions = questions;
    this.disclosure = disclosure;
  }

  @GetMapping("/api/projects/{code}/contacts")
  @Operation(summary = "Whom to ask about a project; of who is erased nothing but the sign (联系人)")
  ProjectContacts project(@PathVariable ProjectCode code, Scope scope) {
    List<SealedContact> sealed =
        questions.list(scope, SealedContact.class, NAMED, Map.of("project", code));
    if (sealed.isEmpty() && !questions.knows(scope, code, "contacts")) {
      throw new Refused(Rule.PROJECT_UNKNOWN, code.value());
    }
    return new ProjectContacts(code, disclosure.open(scope.district(), sealed));
  }
}
