package cn.outturn.project;

import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What kind of project it is.
 *
 * @param nature the class of the 一体化 rule, where the form tells it
 * @param printed the form's own word (项目分类), e.g. 专项业务类
 * @param guarantee code and name of what the spending secures (支出保障分类), e.g. 806 促发展支出
 * @param performance 项目绩效分类
 * @param field 项目领域
 */
public record Classification(
    @Nullable Nature nature,
    @Nullable String printed,
    @Nullable String guarantee,
    Level level,
    @Nullable Distribution distribution,
    @Nullable Recurrence recurrence,
    @Nullable String performance,
    @Nullable String field) {

  /** Under this class a form may not pass money to lower levels. */
  public static final String SPECIAL_BUSINESS = "专项业务类";

  public Classification {
    new Faults()
        .present("/level", level)
        .optionalText("/printed", printed, 40)
        .optionalText("/guarantee", guarantee, 60)
        .optionalText("/performance", performance, 40)
        .optionalText("/field", field, 40)
        .refuse();
  }

  /** 项目类别 of 财办〔2020〕13号. */
  public enum Nature {
    /** 人员类 */
    PERSONNEL,
    /** 运转类 */
    OPERATION,
    /** 特定目标类 */
    SPECIFIC
  }

  /** 项目级次 */
  public enum Level {
    /** 本级 */
    OWN,
    /** 对下 */
    TRANSFER
  }

  /** 项目分配类别 */
  public enum Distribution {
    /** 项目法 */
    BY_PROJECT,
    /** 因素法 */
    BY_FACTOR,
    OTHER
  }

  /** 项目属性 */
  public enum Recurrence {
    /** 经常性项目 */
    RECURRING,
    /** 一次性项目 */
    ONE_OFF,
    /** 阶段性项目 */
    PHASED
  }
}
