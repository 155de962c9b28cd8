package cn.outturn.query.catalogue;

import cn.outturn.refusal.Rule;

/**
 * A reason for which the service says no.
 *
 * @param slug the last part of a problem's type; never changes
 * @param status of the answer
 */
record Refusal(String slug, int status, String zh, String en) {

  static Refusal of(Rule rule) {
    return new Refusal(rule.slug(), rule.category().status(), rule.chinese(), rule.english());
  }
}
