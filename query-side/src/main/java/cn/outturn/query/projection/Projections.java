package cn.outturn.query.projection;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All projections by name. */
@Component
public final class Projections {

  private final Map<String, Projection<?>> byName;

  Projections(Collection<Projection<?>> all) {
    byName =
        all.stream()
            .collect(
                toMap(
                    Projection::name,
                    projection -> projection,
                    (one, other) -> {
                      throw new IllegalStateException("two projections named " + one.name());
                    },
                    LinkedHashMap::new));
  }

  public List<Projection<?>> all() {
    return List.copyOf(byName.values());
  }

  public Optional<Projection<?>> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
