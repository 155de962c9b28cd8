package cn.outturn.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.glossary.Term;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSet;
import org.junit.jupiter.api.Test;

class CatalogueControllerTest {

  private final CatalogueController catalogue = new CatalogueController();

  @Test
  void every_refusal_is_listed_once_with_its_status_and_both_languages() {
    assertThat(catalogue.refusals()).hasSameSizeAs(Rule.values());
    assertThat(catalogue.refusals()).extracting(Refusal::slug).doesNotHaveDuplicates();
    assertThat(catalogue.refusals())
        .contains(
            new Refusal("project-unknown", 404, "没有该项目", "No project with this code is declared"));
    assertThat(catalogue.refusals()).noneMatch(r -> r.zh().isBlank() || r.en().isBlank());
  }

  @Test
  void the_shipped_rule_sets_are_listed_with_their_numbers() {
    assertThat(catalogue.ruleSets())
        .extracting(RuleSet::ref)
        .extracting(ref -> ref.key())
        .containsExactly("linear-reverse", "mof-2020-10", "mof-2021-101", "text-rule");
  }

  @Test
  void the_glossary_is_listed_in_both_languages() {
    assertThat(catalogue.glossary()).isNotEmpty();
    assertThat(catalogue.glossary()).extracting(Term::key).doesNotHaveDuplicates();
  }
}
