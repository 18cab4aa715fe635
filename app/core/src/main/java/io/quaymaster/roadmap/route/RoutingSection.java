package io.quaymaster.roadmap.route;

import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.MapType;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.Values;
import java.util.List;
import java.util.Map;

/** The whole routing file. */
final class RoutingSection extends Section<Map<String, Route>> {
  private static final Key<Map<String, Route>> TAGS =
      Key.required(
          "tags", new MapType<>(new RouteSection(), 1_000), "where the items of each tag go");

  @Override
  public List<Key<?>> keys() {
    return List.of(TAGS);
  }

  @Override
  protected Map<String, Route> build(Values values) {
    return values.get(TAGS);
  }
}
