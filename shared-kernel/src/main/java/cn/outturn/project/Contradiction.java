package cn.outturn.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a check has found.
 *
 * @param key tells it from others of the same check in the same papers and stays the same while it
 *     stands: an indicator's id, a document's number; one to 120 characters without blanks and
 *     colons
 * @param places where it looked
 * @param computed what follows from the papers, e.g. {@code 683.70 %}
 * @param printed what they say instead, e.g. {@code 100 %}
 */
public record Contradiction(
    String key, List<Place> places, @Nullable String computed, @Nullable String printed) {

  public Contradiction {
    key = key.replaceAll("[\\s:]+", "_");
    key = key.length() <= 120 ? key : key.substring(0, 120);
    places = List.copyOf(places);
  }
}
