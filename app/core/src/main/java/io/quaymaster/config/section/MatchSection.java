package io.quaymaster.config.section;

import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.Values;
import io.quaymaster.kernel.Glob;
import java.util.List;
import java.util.stream.Stream;

/**
 * An entry of {@code repositories:} in the App-level file; its configuration is merged as a tree.
 */
final class MatchSection extends Section<Glob> {
  private static final Key<Glob> MATCH =
      Key.required(
          AppSection.MATCH_NAME, Forms.GLOB, "name, or owner/name, of the repositories it is for");

  @Override
  public List<Key<?>> keys() {
    return Stream.concat(Stream.of(MATCH), new RepositorySection().keys().stream()).toList();
  }

  @Override
  protected Glob build(Values values) {
    return values.get(MATCH);
  }
}
