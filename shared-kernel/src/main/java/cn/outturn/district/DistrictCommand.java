package cn.outturn.district;

import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceTree;
import cn.outturn.personal.PersonId;
import cn.outturn.refusal.Faults;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a district. */
public sealed interface DistrictCommand {

  /**
   * @param sources the district's own tree of funding sources
   */
  record RegisterDistrict(String name, SourceTree sources) implements DistrictCommand {
    public RegisterDistrict {
      new Faults().text("/name", name, 60).present("/sources", sources).refuse();
    }
  }

  record RegisterUnit(Unit unit) implements DistrictCommand {
    public RegisterUnit {
      new Faults().present("/unit", unit).refuse();
    }
  }

  /**
   * Says anew what a unit is called, under which department it stands and which credit code it has.
   *
   * @param parent absent: it becomes a department itself
   * @param creditCode absent: it has none
   */
  record ReviseUnit(
      UnitCode code,
      String name,
      @Nullable UnitCode parent,
      @Nullable CreditCode creditCode,
      String reason)
      implements DistrictCommand {
    public ReviseUnit {
      new Faults()
          .present("/code", code)
          .text("/name", name, 100)
          .text("/reason", reason, 1000)
          .refuse();
    }
  }

  /** From now on no project is declared under it; those it has go on. */
  record CloseUnit(UnitCode code, String reason) implements DistrictCommand {
    public CloseUnit {
      new Faults().present("/code", code).text("/reason", reason, 1000).refuse();
    }
  }

  /** Replaces the tree; sources in use stay readable in history. */
  record DefineSources(SourceTree sources, String reason) implements DistrictCommand {
    public DefineSources {
      new Faults().present("/sources", sources).text("/reason", reason, 1000).refuse();
    }
  }

  /**
   * @param from first day on which the rule set holds; a fiscal year is judged by the rules of its
   *     last day
   */
  record AdoptRuleSet(RuleSetRef ruleSet, LocalDate from, @Nullable BasisDocument document)
      implements DistrictCommand {
    public AdoptRuleSet {
      new Faults().present("/ruleSet", ruleSet).present("/from", from).refuse();
    }
  }

  /**
   * Makes rules of the district's own, to be adopted like shipped ones.
   *
   * @param file in the format of the shipped files; its key is no shipped one, its version the next
   */
  record DefineRuleSet(String file, @Nullable BasisDocument document) implements DistrictCommand {
    public DefineRuleSet {
      new Faults().text("/file", file, 20_000).refuse();
    }
  }

  record SetMonitoringCalendar(
      FiscalYear year, List<Checkpoint> checkpoints, @Nullable BasisDocument document)
      implements DistrictCommand {
    public SetMonitoringCalendar {
      checkpoints = checkpoints == null ? List.of() : List.copyOf(checkpoints);
      new Faults().present("/year", year).notEmpty("/checkpoints", checkpoints).refuse();
    }
  }

  /**
   * Lets another district see which documents this one's projects rest on: issuer, year, number,
   * title and clause, never whose project.
   */
  record GrantDocuments(DistrictId to, String reason) implements DistrictCommand {
    public GrantDocuments {
      new Faults().present("/to", to).text("/reason", reason, 1000).refuse();
    }
  }

  record WithdrawDocuments(DistrictId to, String reason) implements DistrictCommand {
    public WithdrawDocuments {
      new Faults().present("/to", to).text("/reason", reason, 1000).refuse();
    }
  }

  /**
   * Makes all that was ever said of a person unreadable, in every project and for good (个人信息清除).
   *
   * @param reason why; without anything of the person, for it stays
   */
  record ErasePerson(PersonId person, String reason) implements DistrictCommand {
    public ErasePerson {
      new Faults().present("/person", person).text("/reason", reason, 1000).refuse();
    }
  }

  record SuspendDistrict(String reason) implements DistrictCommand {
    public SuspendDistrict {
      new Faults().text("/reason", reason, 1000).refuse();
    }
  }

  record ResumeDistrict(String reason) implements DistrictCommand {
    public ResumeDistrict {
      new Faults().text("/reason", reason, 1000).refuse();
    }
  }
}
