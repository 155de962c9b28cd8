package cn.outturn.query.working;

import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.query.question.Asker;
import cn.outturn.query.question.Page;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a question for somebody, and looks for figures in what is answered. */
record Asking(Asker asker, Caller caller, Formulas formulas) {

  /** The same question, asked for the same figure in many scopes. */
  record Again(Asking asking, Of of, List<String> steps) {

    /** None where there is no such question yet, or no such figure in its answer. */
    @Nullable Quantity quantity(Scope scope) {
      try {
        Object answer = asking.asker.asked(of.text(), scope, asking.caller);
        return Figures.at(asking.formulas, answer, asking.asker.json(answer), steps)
            .map(Figure::quantity)
            .orElse(null);
      } catch (Refused e) {
        return null;
      }
    }
  }

  /**
   * @param again asks for the same figure, whatever page it stands on
   */
  record Found(Figure figure, Again again) {}

  /**
   * @throws Refused as the question is; by {@code at} if it leads to no figure
   */
  Found find(Of of, Scope scope, String at) {
    List<String> steps = Pointer.steps(at);
    Object answer = answer(of, scope);
    Of whole = answer instanceof Page ? of.wide() : of;
    Figure figure =
        at(answer, steps)
            .or(() -> whole == of ? Optional.empty() : at(answer(whole, scope), steps))
            .orElseThrow(
                () ->
                    new Refused("/at", Rule.PARAMETER_MALFORMED, "at: no figure stands at " + at));
    return new Found(figure, new Again(this, whole, Pointer.steps(figure.at())));
  }

  private Optional<Figure> at(Object answer, List<String> steps) {
    return Figures.at(formulas, answer, asker.json(answer), steps);
  }

  private Object answer(Of of, Scope scope) {
    try {
      return asker.asked(of.text(), scope, caller);
    } catch (Refused e) {
      throw e.faults().stream().anyMatch(fault -> fault.pointer().equals("/question"))
          ? Of.refused(e.faults().getFirst().detail())
          : e;
    }
  }
}
