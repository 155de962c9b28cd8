package cn.outturn.query.projection;

import cn.outturn.query.history.News;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/** What one unit of work has delivered, by stream. */
final class Batch {

  private final Map<String, List<DomainEventMessage<?>>> news = new LinkedHashMap<>();

  void note(DomainEventMessage<?> event) {
    news.computeIfAbsent(event.getAggregateIdentifier(), stream -> new ArrayList<>()).add(event);
  }

  List<News> news() {
    return news.entrySet().stream().map(e -> new News(e.getKey(), e.getValue())).toList();
  }
}
