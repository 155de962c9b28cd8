package cn.outturn.query.working;

import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.query.past.Retelling;
import cn.outturn.query.question.Asker;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.query.working.Derivation.Shares;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import java.util.Objects;
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
    if (only != null && of.project() != null) {
      throw new Refused(
          "/project", Rule.PARAMETER_MALFORMED, "project: the question is about one already");
    }
    Retelling retelling = questions.retelling(asked, of.project());
    String district = asked.district().value();
    Course course =
        only == null
            ? Course.ofAll(retelling)
            : Course.ofOne(retelling, stream(asked, known(retelling, asked, only)), district);
    var found = new Asking(asker, caller, formulas).find(of, course.atItsEnd(), at);
    Figure figure = found.figure();
    Asking.Again again = found.again();
    Shares shares = null;
    if (figure.formula().kind() == Kind.GIVEN) {
      course = Course.ofNothing(retelling);
    } else if (of.project() == null && only == null) {
      var sharing = new Sharing(retelling, of, figure, district);
      List<Derivation.Share> all = sharing.each(again);
      if (all.size() == 1 && Quantity.same(all.getFirst().value(), figure.quantity())) {
        course = Course.ofOne(retelling, stream(asked, all.getFirst().project()), district);
      } else {
        course = Course.ofDistrict(retelling, district);
        shares = sharing.told(all, page, size);
      }
    }
    List<Change> changes = Change.of(course, again::quantity);
    var causes = new Causes(new CountingFields(figure, again::quantity));
    return new Derivation(
        of.text(),
        figure.at(),
        figure.line(),
        figure.quantity(),
        figure.formula().unit(),
        new Explaining(figure).told(),
        rules.of(course.atItsEnd(), figure),
        paged(changes, page, size, causes),
        shares);
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

  private static ProjectCode known(Retelling retelling, Scope scope, ProjectCode project) {
    if (!retelling.histories().containsKey(stream(scope, project))) {
      throw new Refused("/project", Rule.PROJECT_UNKNOWN, project.value());
    }
    return Objects.requireNonNull(project);
  }

  private static String stream(Scope scope, ProjectCode project) {
    return new ProjectId(scope.district(), project).toString();
  }
}
