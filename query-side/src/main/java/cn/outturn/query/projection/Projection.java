package cn.outturn.query.projection;

import cn.outturn.query.history.History;
import java.util.List;

/**
 * Keeps one question answered.
 *
 * <p>{@link #rows} is a pure function of a stream's whole history: the live service, a rebuild, a
 * look back to some date and a test all call the same one, and calling it again changes nothing.
 * What needs several streams (a parent and its parts, a unit, a district) is added up by SQL when
 * the question is asked.
 *
 * @param <E> the sealed vocabulary of the streams it reads: ProjectEvent or DistrictEvent
 */
public interface Projection<E> {

  /** The question, one word: register, execution, deviation … */
  String name();

  /** Raised when {@link #rows} changes its meaning: the next start rebuilds. */
  int revision();

  Class<E> vocabulary();

  List<Table<?>> tables();

  Rows rows(History<E> history);
}
