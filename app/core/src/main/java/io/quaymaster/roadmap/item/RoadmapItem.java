package io.quaymaster.roadmap.item;

import io.quaymaster.kernel.Login;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a product manager wants: one issue. All texts are data, never code.
 *
 * @param title one line of at most 256 characters
 * @param goal what it is for ({@code intent_goal}); may have several lines
 * @param value what it brings; may have several lines
 * @param author who asks for it
 * @param tag leads to the repository and the project
 * @param labels added to the issue
 * @param assignees added to the issue
 * @param fields project fields by name
 * @param key stays when the title changes
 */
public record RoadmapItem(
    String title,
    String goal,
    String value,
    Quarter quarter,
    String author,
    String tag,
    List<String> labels,
    List<Login> assignees,
    Map<String, String> fields,
    Optional<ItemKey> key) {
  public RoadmapItem {
    labels = List.copyOf(labels);
    assignees = List.copyOf(assignees);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
