package cn.outturn.query.district;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Districts for tests, and the projection that other questions join. */
public final class Districts {

  public static Projection<DistrictEvent> projection() {
    return new DistrictProjection();
  }

  public static RulesOfYear rules(Questions questions) {
    return new RulesOfYear(questions);
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

  private Districts() {}
}
