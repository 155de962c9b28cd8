package cn.outturn.funding;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.regex.Pattern;

/**
 * A departmental economic code with the government one it is booked under (部门 / 政府预算支出经济分类科目).
 *
 * @param department five digits from 30101 on, e.g. 30201 办公费
 * @param government five digits from 50101 on, e.g. 50201 办公经费
 */
public record EconomicPair(String department, String government) {

  private static final Pattern DEPARTMENT_FORM = Pattern.compile("3\\d{4}");
  private static final Pattern GOVERNMENT_FORM = Pattern.compile("5\\d{4}");

  public EconomicPair {
    new Faults()
        .text("/department", department, 5)
        .text("/government", government, 5)
        .when(
            department != null && !DEPARTMENT_FORM.matcher(department).matches(),
            "/department",
            Rule.ECONOMIC_CODE_MALFORMED,
            "a departmental economic code is 3 and four digits")
        .when(
            government != null && !GOVERNMENT_FORM.matcher(government).matches(),
            "/government",
            Rule.ECONOMIC_CODE_MALFORMED,
            "a government economic code is 5 and four digits")
        .refuse();
  }

  @Override
  public String toString() {
    return department + "→" + government;
  }
}
