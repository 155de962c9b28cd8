package cn.outturn.deploy.load;

import cn.outturn.district.Checkpoint;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictCommand.AdoptRuleSet;
import cn.outturn.district.DistrictCommand.RegisterDistrict;
import cn.outturn.district.DistrictCommand.RegisterUnit;
import cn.outturn.district.DistrictCommand.SetMonitoringCalendar;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.funding.UnitType;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a district does before its projects can live. */
public final class DistrictStory {

  static final SourceCode LOCAL = new SourceCode("LOCAL");

  /** The unit above all others: an account of it works for them, too. */
  static final UnitCode ABOVE_ALL = new UnitCode("100001");

  public static final List<UnitCode> UNITS =
      List.of(
          new UnitCode("101001"),
          new UnitCode("101002"),
          new UnitCode("205001"),
          new UnitCode("806001"));

  private static final SourceTree SOURCES =
      new SourceTree(
          List.of(
              new FundingSource(
                  new SourceCode("SUPERIOR"), "上级补助", null, SourceNature.SUPERIOR_GRANT),
              new FundingSource(LOCAL, "本级财政安排", null, SourceNature.DISTRICT),
              new FundingSource(new SourceCode("UNIT"), "部门自筹", null, SourceNature.UNIT_RAISED)));

  private DistrictStory() {}

  public static List<DistrictCommand> of(String name) {
    List<DistrictCommand> commands = new ArrayList<>();
    commands.add(new RegisterDistrict(name, SOURCES));
    commands.add(
        new RegisterUnit(
            new Unit(ABOVE_ALL, name + ABOVE_ALL, UnitType.ADMINISTRATIVE, null, null)));
    for (UnitCode unit : UNITS) {
      commands.add(
          new RegisterUnit(new Unit(unit, name + unit, UnitType.ADMINISTRATIVE, ABOVE_ALL, null)));
    }
    commands.add(
        new AdoptRuleSet(new RuleSetRef("mof-2020-10", 1), LocalDate.of(2020, 2, 25), null));
    for (FiscalYear year : List.of(ProjectStory.FIRST, ProjectStory.SECOND)) {
      commands.add(new SetMonitoringCalendar(year, quarters(year), null));
    }
    return commands;
  }

  private static List<Checkpoint> quarters(FiscalYear year) {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (Quarter quarter : Quarter.values()) {
      checkpoints.add(
          new Checkpoint(
              quarter,
              BigDecimal.valueOf(25L * (quarter.ordinal() + 1)),
              quarter.lastDay(year).plusDays(10)));
    }
    return checkpoints;
  }
}
