package cn.outturn.query.timeline;

import cn.outturn.form.Field;
import cn.outturn.project.ProjectCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two states of a project side by side.
 *
 * @param changes what makes the first state the second, in the order of the forms
 * @param figures those of them that are numbers in both states
 */
record Differences(
    ProjectCode project,
    State from,
    State to,
    List<FieldChange> changes,
    List<FigureDifference> figures) {

  /**
   * @param recordedBy absent: whenever it was recorded; as are the others
   * @param events how many events it is made of; none: the project had not begun
   * @param last the version of the last of them
   */
  record State(
      @Nullable Instant recordedBy,
      @Nullable LocalDate effectiveOn,
      @Nullable Long step,
      int events,
      @Nullable Long last) {}

  /**
   * @param difference the second less the first, in the unit of the field; money in fen
   */
  record FigureDifference(
      Field field, Words label, String before, String after, BigDecimal difference) {}
}
