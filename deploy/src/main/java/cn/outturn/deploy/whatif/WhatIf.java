package cn.outturn.deploy.whatif;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed.
 *
 * @param base the version behind which it is supposed, from 0; left out: the project as it is now
 * @param commands at most {@value #MOST}, each on what those before it would have made
 */
record WhatIf(@Nullable Long base, List<Hypothetical> commands) {

  /** More than a year of a project has; each one costs a decision with all checks. */
  static final int MOST = 50;

  WhatIf {
    new Faults()
        .when(
            base != null && base < 0,
            "/base",
            Rule.VALUE_MALFORMED,
            "expected a version, from 0; leave it out for the project as it is now")
        .notEmpty("/commands", commands)
        .when(
            commands != null && commands.size() > MOST,
            "/commands",
            Rule.VALUE_MALFORMED,
            "at most %d commands".formatted(MOST))
        .refuse();
    commands = List.copyOf(commands);
  }
}
