package cn.outturn.query.contacts;

import cn.outturn.personal.SealedContact;
import cn.outturn.project.DeclarationEvent.ContactsNamed;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the list that a project named last. */
@Component
class ContactsProjection implements Projection<ProjectEvent> {

  static final Table<ContactRow> CONTACTS =
      Table.ofProjects("project_contact", ContactRow.class, "place");

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Class<ProjectEvent> vocabulary() {
    return ProjectEvent.class;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(CONTACTS);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    List<SealedContact> named = List.of();
    for (Recorded<ProjectEvent> recorded : history.events()) {
      if (recorded.event() instanceof ContactsNamed(var contacts)) {
        named = contacts;
      }
    }
    ProjectId project = ProjectId.parse(history.stream());
    List<ContactRow> rows = new ArrayList<>();
    for (SealedContact contact : named) {
      rows.add(ContactRow.of(project, rows.size() + 1, contact));
    }
    return new Rows().in(CONTACTS, rows);
  }
}
