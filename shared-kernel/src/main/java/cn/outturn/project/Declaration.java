package cn.outturn.project;

import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of itself (项目基本信息表, form 附件1 表1, and its kin elsewhere).
 *
 * @param secondaryCode 项目副码
 * @param otherNames names under which the same project stands in other parts of its papers
 * @param unit the unit that carries it out (基层项目单位, 实施单位)
 * @param department 主管部门, blank where the form is
 * @param parent the project it is a part of
 * @param plannedStart 计划开始日期 as printed, where the form has the field
 * @param plannedEnd 计划完成日期 as printed
 * @param flags the yes-or-no fields that are filled in
 * @param statements the texts that are filled in
 * @param figures figures stated in those texts
 * @param basis the documents it rests on
 */
public record Declaration(
    String name,
    List<String> otherNames,
    @Nullable String secondaryCode,
    Classification classification,
    UnitCode unit,
    @Nullable UnitCode department,
    @Nullable ProjectCode parent,
    Period period,
    @Nullable LocalDate plannedStart,
    @Nullable LocalDate plannedEnd,
    Map<Flag, Boolean> flags,
    Map<Statement, String> statements,
    List<StatedFigure> figures,
    List<BasisDocument> basis) {

  public Declaration {
    otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
    flags = flags == null ? Map.of() : Map.copyOf(flags);
    statements = statements == null ? Map.of() : Map.copyOf(statements);
    figures = figures == null ? List.of() : List.copyOf(figures);
    basis = basis == null ? List.of() : List.copyOf(basis);
    var faults =
        new Faults()
            .text("/name", name, 200)
            .optionalText("/secondaryCode", secondaryCode, 40)
            .present("/classification", classification)
            .present("/unit", unit)
            .present("/period", period)
            .when(
                plannedStart != null && plannedEnd != null && plannedEnd.isBefore(plannedStart),
                "/plannedEnd",
                Rule.RANGE_REVERSED,
                plannedEnd + " is before " + plannedStart);
    statements.forEach((place, text) -> faults.text("/statements/" + place, text, 4000));
    faults.refuse();
  }
}
