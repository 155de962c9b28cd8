package cn.outturn.assessment;

import cn.outturn.refusal.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit's account of its year (单位自评): what it reached, how it scores itself, what its papers
 * claim.
 *
 * @param attained 年度总体目标实际完成情况
 * @param ownExecutionScore the score it gives its budget execution
 * @param ratings one per indicator of the year
 * @param claims figures its table and its report state
 */
public record SelfAssessment(
    String attained,
    @Nullable BigDecimal ownExecutionScore,
    List<SelfRating> ratings,
    List<Claim> claims,
    Map<Section, String> report) {

  public SelfAssessment {
    ratings = ratings == null ? List.of() : List.copyOf(ratings);
    claims = claims == null ? List.of() : List.copyOf(claims);
    report = report == null ? Map.of() : Map.copyOf(report);
    var faults = new Faults().text("/attained", attained, 4000);
    report.forEach((section, text) -> faults.text("/report/" + section, text, 8000));
    faults.refuse();
  }

  /** The parts of a self-assessment report (自评报告). */
  public enum Section {
    /** 立项背景及目的 */
    BACKGROUND,
    /** 实施情况 */
    IMPLEMENTATION,
    /** 资金来源及使用情况 */
    FUNDS,
    /** 组织及管理情况 */
    MANAGEMENT,
    /** 主要经验及做法 */
    EXPERIENCE,
    /** 存在的问题 */
    PROBLEMS,
    /** 建议和改进措施 */
    IMPROVEMENTS
  }
}
