package cn.outturn.query.working;

import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.query.past.Retelling;
import cn.outturn.query.question.Asker;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.query.working.Derivation.Share;
import cn.outturn.query.working.Derivation.Shares;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows a figure back to the events: tells them again, and asks the question in between. */
@Component
class Tracing {

  private final Asker asker;
  private final Questions questions;
  private final RulesBehind rules;
  private final Formulas formulas = Formulas.shipped();

  Tracing(Asker asker, Questions questions, RulesBehind rules) {
    this.asker = asker;
    this.questions = questions;
    this.rules = rules;
  }

  /**
   * @param only of a question about several projects: this one by itself; none: all of them
   * @param scope for whom, and as of when
   * @throws Refused as the question is, and by {@code of} or {@code at} if there is no such figure
   */
  Derivation traced(
      Of of,
      String at,
      @Nullable ProjectCode only,
      int page,
      int size,
      Scope scope,
      Caller caller) {
    Scope asked = asked(of, scope);
    Retelling retelling = questions.retelling(asked, of.project());
    Course whole =
        only == null
            ? Course.ofAll(retelling)
            : Course.ofOne(retelling, known(retelling, of, only, asked), asked.district().value());
    Asking.Found found = new Asking(asker, caller, formulas).find(of, whole.atItsEnd(), at);
    Figure figure = found.figure();
    List<Share> each =
        of.project() == null && only == null && figure.formula().kind() != Kind.GIVEN
            ? new Sharing(retelling, of, figure, asked.district().value()).each(found.again())
            : List.of();
    boolean alone = each.size() == 1 && Quantity.same(each.getFirst().value(), figure.quantity());
    Course course =
        of.project() != null || only != null
            ? whole
            : course(retelling, asked, alone ? each.getFirst() : null);
    List<Change> changes =
        figure.formula().kind() == Kind.GIVEN
            ? List.of()
            : Change.of(course, found.again()::quantity);
    return new Derivation(
        of.text(),
        figure.at(),
        figure.line(),
        figure.quantity(),
        figure.formula().unit(),
        new Explaining(figure).told(),
        rules.of(whole.atItsEnd(), figure),
        paged(changes, page, size, new Causes(new CountingFields(figure, found.again()::quantity))),
        alone || each.isEmpty() ? null : Shares.of(figure.quantity(), each, page, size));
  }

  /**
   * Of what is one project's alone: its own; else the district's, its projects being as they are.
   */
  private static Course course(Retelling retelling, Scope scope, @Nullable Share only) {
    String district = scope.district().value();
    return only == null
        ? Course.ofDistrict(retelling, district)
        : Course.ofOne(retelling, stream(scope, only.project()), district);
  }

  private static Page<Derivation.Cause> paged(
      List<Change> changes, int page, int size, Causes causes) {
    return new Page<>(
        changes.stream().skip((page - 1L) * size).limit(size).map(causes::cause).toList(),
        page,
        size,
        changes.size());
  }

  private static Scope asked(Of of, Scope scope) {
    if (of.moment() != null && scope.moment() != null) {
      throw Of.refused("it names a moment of its own");
    }
    return of.moment() == null ? scope : scope.at(of.moment());
  }

  private static String known(Retelling retelling, Of of, ProjectCode project, Scope scope) {
    if (of.project() != null) {
      throw new Refused(
          "/project", Rule.PARAMETER_MALFORMED, "project: the question is about one already");
    }
    String stream = stream(scope, project);
    if (!retelling.histories().containsKey(stream)) {
      throw new Refused("/project", Rule.PROJECT_UNKNOWN, project.value());
    }
    return stream;
  }

  private static String stream(Scope scope, ProjectCode project) {
    return new ProjectId(scope.district(), project).toString();
  }
}
