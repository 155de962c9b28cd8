package cn.outturn.query.timeline;

import java.util.List;

/**
 * A part of a project's events, oldest first.
 *
 * @param page from 1
 * @param total the number of all events asked for
 */
record Timeline(List<TimelineEvent> items, int page, int size, long total) {

  static List<Lived> part(List<Lived> all, int page, int size) {
    return all.stream().skip((page - 1L) * size).limit(size).toList();
  }
}
