package io.quaymaster.config.section;

import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.TextType;
import io.quaymaster.config.schema.Values;
import io.quaymaster.config.section.AppRules.Hold;
import io.quaymaster.kernel.Glob;
import java.util.List;
import java.util.regex.Pattern;

/** An entry of {@code paused:} in the App-level file. */
final class HoldSection extends Section<Hold> {
  private static final Key<String> FEATURE =
      Key.of(
          "feature",
          TextType.of(
              "a feature such as release, or '*' for all",
              Pattern.compile("\\*|[a-z][a-z-]{1,30}")),
          "*",
          "the feature that is held back");
  private static final Key<Glob> REPOSITORIES =
      Key.of("repositories", Forms.GLOB, new Glob("*"), "where");
  private static final Key<String> WHY =
      Key.required("why", Forms.line("a reason", 300), "for whoever meets it");

  @Override
  public List<Key<?>> keys() {
    return List.of(FEATURE, REPOSITORIES, WHY);
  }

  @Override
  protected Hold build(Values values) {
    return new Hold(values.get(FEATURE), values.get(REPOSITORIES), values.get(WHY));
  }
}
