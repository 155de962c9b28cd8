package cn.outturn.query.district;

import cn.outturn.data.DataFile;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.DistrictRegistered;
import cn.outturn.district.DistrictEvent.UnitRegistered;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.funding.UnitType;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.question.Questions;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Districts for tests, and the projection that other questions join. */
public final class Districts {

  public static Projection<DistrictEvent> projection() {
    return new DistrictProjection();
  }

  public static RulesOfYear rules(Questions questions) {
    return new RulesOfYear(questions, new RuleSetsOfDistrict(questions));
  }

  public static GaugesOfDistrict gauges(Questions questions) {
    return new GaugesOfDistrict(questions, new RuleSetsOfDistrict(questions));
  }

  public static DistrictRegistered registered(String name, FundingSource... sources) {
    return new DistrictRegistered(name, SourceTree.of(List.of(sources)));
  }

  public static FundingSource source(String code, @Nullable String parent) {
    return new FundingSource(
        new SourceCode(code),
        code,
        parent == null ? null : new SourceCode(parent),
        SourceNature.DISTRICT);
  }

  public static UnitRegistered unit(String code, String name, @Nullable String parent) {
    return new UnitRegistered(
        new Unit(
            new UnitCode(code),
            name,
            UnitType.ADMINISTRATIVE,
            parent == null ? null : new UnitCode(parent),
            null));
  }

  /** The shipped rules of 2020 under a key of the district's own, with another bound of 良. */
  public static RuleSet ownRules(String key, int version, int good) {
    String file =
        DataFile.shipped("rules/mof-2020-10.v1.yaml")
            .text()
            .replace("key: mof-2020-10, version: 1", "key: %s, version: %d".formatted(key, version))
            .replace("GOOD: 80", "GOOD: " + good);
    return RuleSets.written(file);
  }

  private Districts() {}
}
