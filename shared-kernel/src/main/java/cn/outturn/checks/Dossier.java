package cn.outturn.checks;

import cn.outturn.papers.Papers;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.RuleSet;
import cn.outturn.time.FiscalYear;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check looks at.
 *
 * @param year the year asked about; for a check of the whole project the latest that was submitted
 * @param parts the papers of the sub-projects
 * @param rules those the district judges the year by; none where it has adopted none
 */
public record Dossier(
    ProjectCode code,
    FiscalYear year,
    Papers papers,
    Map<ProjectCode, Papers> parts,
    @Nullable RuleSet rules) {}
