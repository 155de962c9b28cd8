package cn.outturn.query.scoring;

import cn.outturn.assessment.Basis;
import cn.outturn.assessment.Score;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;

/**
 * The last self-assessment of a project's year: all it was scored from, and the score it got.
 *
 * @param unit that carries the project out
 * @param returned it was sent back and not handed in again
 * @param score as recorded; never computed anew
 */
public record BasisRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear year,
    String projectName,
    UnitCode unit,
    boolean returned,
    Basis basis,
    Score score) {}
