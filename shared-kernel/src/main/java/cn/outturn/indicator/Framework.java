package cn.outturn.indicator;

import static cn.outturn.indicator.LevelTwo.*;

import java.util.List;
import java.util.Map;

/** The two indicator trees in use; forms of one year may print either, so a sheet says which. */
public enum Framework {
  /** 财预〔2015〕88号 */
  UNTIL_2021(
      Map.of(
          LevelOne.OUTPUT, List.of(QUANTITY, QUALITY, TIMELINESS, LevelTwo.COST),
          LevelOne.OUTCOME, List.of(ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABLE),
          LevelOne.SATISFACTION, List.of(SERVICE_SATISFACTION))),
  /** 财预〔2021〕101号 */
  FROM_2021(
      Map.of(
          LevelOne.COST, List.of(ECONOMIC_COST, SOCIAL_COST, ECOLOGICAL_COST),
          LevelOne.OUTPUT, List.of(QUANTITY, QUALITY, TIMELINESS),
          LevelOne.OUTCOME, List.of(ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABLE),
          LevelOne.SATISFACTION, List.of(SERVICE_SATISFACTION)));

  private final Map<LevelOne, List<LevelTwo>> tree;

  Framework(Map<LevelOne, List<LevelTwo>> tree) {
    this.tree = tree;
  }

  public Map<LevelOne, List<LevelTwo>> tree() {
    return tree;
  }
}
