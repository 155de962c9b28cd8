package cn.outturn.funding;

import cn.outturn.refusal.Faults;
import java.util.List;

/** One region's share of a transfer to lower levels (对下专项转移支付, form 附件1 表4). */
public record Transfer(String region, List<SourceAmount> amounts) {

  public Transfer {
    amounts = amounts == null ? List.of() : List.copyOf(amounts);
    new Faults().text("/region", region, 60).notEmpty("/amounts", amounts).refuse();
  }
}
