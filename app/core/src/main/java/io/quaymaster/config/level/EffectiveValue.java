package io.quaymaster.config.level;

import io.quaymaster.config.schema.Leaf;
import io.quaymaster.config.section.RepositorySection;
import io.quaymaster.config.yaml.Value.Mapping;
import java.util.List;

/**
 * What holds at one key, and who says so.
 *
 * @param key dotted path
 * @param value as it would be written in a file
 * @param source the level it comes from, {@link #INITIAL} when none says anything
 * @param line where it stands in that level's file; 0 for a value that no file says
 */
public record EffectiveValue(String key, String value, String source, int line) {
  /** The source of what no level says anything about. */
  public static final String INITIAL = "default";

  /** What holds at every key of a merged tree, in the order of the user's guide. */
  static List<EffectiveValue> all(Mapping tree) {
    return new RepositorySection().leaves().map(leaf -> at(leaf, tree)).toList();
  }

  private static EffectiveValue at(Leaf leaf, Mapping tree) {
    return leaf.in(tree)
        .map(
            value ->
                new EffectiveValue(
                    leaf.name(), value.flow(), value.place().file(), value.place().line()))
        .orElseGet(() -> new EffectiveValue(leaf.name(), leaf.key().initialText(), INITIAL, 0));
  }

  /** True when a level says it. */
  public boolean set() {
    return !source.equals(INITIAL);
  }
}
