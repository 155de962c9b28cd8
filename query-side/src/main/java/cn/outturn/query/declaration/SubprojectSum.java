package cn.outturn.query.declaration;

import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.Horizon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sub-projects ask for together.
 *
 * @param total fen; absent while a part has not planned the horizon
 * @param missing the parts that have not
 */
record SubprojectSum(Horizon horizon, @Nullable Money total, List<ProjectCode> missing) {}
