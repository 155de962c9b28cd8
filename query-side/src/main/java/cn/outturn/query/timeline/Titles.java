package cn.outturn.query.timeline;

import cn.outturn.glossary.Glossary;
import cn.outturn.glossary.Term;
import cn.outturn.history.EventCatalog;
import cn.outturn.history.Stored;
import cn.outturn.project.ProjectEvent;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Objects;

/** What an event is called. */
final class Titles {

  private static final Glossary WORDS = Glossary.load();
  private static final EventCatalog EVENTS = new EventCatalog(ProjectEvent.class);

  private Titles() {}

  /** The stored name. */
  static String type(ProjectEvent event) {
    return Objects.requireNonNull(event.getClass().getAnnotation(Stored.class)).value();
  }

  static Words title(ProjectEvent event) {
    String type = type(event);
    return WORDS
        .find(type)
        .map(term -> new Words(term.zh(), term.en()))
        .orElseGet(() -> new Words(type, type));
  }

  /**
   * @throws Refused if no event of a project has that name
   */
  static void verify(String type) {
    if (EVENTS.classOf(type).isEmpty()) {
      throw new Refused(Rule.PARAMETER_MALFORMED, "type: no event of a project is called " + type);
    }
  }

  static String zh(Enum<?> constant) {
    return WORDS.find(constant).map(Term::zh).orElse(constant.name());
  }
}
