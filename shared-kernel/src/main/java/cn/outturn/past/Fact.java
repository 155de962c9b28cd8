package cn.outturn.past;

import cn.outturn.project.ProjectEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as the two clocks see it.
 *
 * @param recorded the day on which it was stored
 * @param act what tells events of one command from those of another; none: it stands alone
 */
public record Fact(LocalDate recorded, @Nullable String act, ProjectEvent event) {}
