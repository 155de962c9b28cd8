package cn.outturn.query.checks;

import cn.outturn.checks.Dossier;
import cn.outturn.checks.Examination;
import cn.outturn.checks.Scope;
import cn.outturn.papers.Papers;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.district.RulesOfYear;
import cn.outturn.refusal.Refused;
import cn.outturn.rules.RuleSet;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the checks what the command side would find, had it to look now. */
@Component
class Inquiry {

  private final Filings filings;
  private final RulesOfYear rules;

  Inquiry(Filings filings, RulesOfYear rules) {
    this.filings = filings;
    this.rules = rules;
  }

  /**
   * @throws Refused if there is no such project within
   */
  ProjectChecks about(
      cn.outturn.access.Scope within, ProjectCode code, FiscalYear year, Collection<Scope> scopes) {
    Filed filed = filings.of(within, code);
    Map<ProjectCode, Papers> parts = filings.partsOf(within, filed);
    List<CheckAnswer> answers = new ArrayList<>();
    for (Scope scope : scopes) {
      Dossier dossier = dossier(within, filed, parts, scope, year);
      Examination.of(dossier, scope)
          .forEach(answer -> answers.add(CheckAnswer.of(answer, filed.findings())));
    }
    return new ProjectChecks(
        code,
        year,
        rules.of(within, year).map(RuleSet::ref).orElse(null),
        filed.version(),
        answers);
  }

  Dossier dossier(
      cn.outturn.access.Scope within,
      Filed filed,
      Map<ProjectCode, Papers> parts,
      Scope scope,
      FiscalYear asked) {
    FiscalYear year =
        switch (scope) {
          case PROJECT -> filed.latest(asked);
          case DECLARATION, ASSESSMENT -> asked;
        };
    return new Dossier(
        filed.code(), year, filed.papers(), parts, rules.of(within, year).orElse(null));
  }
}
