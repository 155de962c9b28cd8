package cn.outturn.query.district;

import cn.outturn.district.Checkpoint;
import cn.outturn.document.BasisDocument;
import cn.outturn.time.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a district looks at its projects in a fiscal year (监控节点). */
record Calendar(FiscalYear year, List<Checkpoint> checkpoints, @Nullable BasisDocument document) {}
