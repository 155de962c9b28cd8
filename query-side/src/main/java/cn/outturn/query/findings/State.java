package cn.outturn.query.findings;

/** How far a finding is. */
public enum State {
  /** 待说明: nobody has answered what the papers show now. */
  OPEN,
  /** 已说明 */
  EXPLAINED,
  /** 已豁免: the finance bureau lets it pass. */
  WAIVED,
  /** 已消除: the papers don't show it any more. */
  SETTLED
}
