package io.quaymaster.config.section;

import io.quaymaster.config.ReleaseConfig.ReleaseLabels;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.TextType;
import io.quaymaster.config.schema.Values;
import java.util.List;

/** {@code release.labels:} */
final class ReleaseLabelsSection extends Section<ReleaseLabels> {
  /** GitHub's longest label has 50 characters. */
  private static final TextType<String> LABEL = Forms.line("a label's name", 50);

  private static final ReleaseLabels INITIAL = ReleaseLabels.DEFAULT;

  private static final Key<String> MAJOR =
      Key.of("major", LABEL, INITIAL.major(), "label that asks for a major version");
  private static final Key<String> MINOR =
      Key.of("minor", LABEL, INITIAL.minor(), "label that asks for a minor version");
  private static final Key<String> PATCH =
      Key.of("patch", LABEL, INITIAL.patch(), "label that asks for a patch version");
  private static final Key<String> SKIP =
      Key.of("skip", LABEL, INITIAL.skip(), "label of changes that need no release");

  @Override
  public List<Key<?>> keys() {
    return List.of(MAJOR, MINOR, PATCH, SKIP);
  }

  @Override
  protected ReleaseLabels build(Values values) {
    return new ReleaseLabels(
        values.get(MAJOR), values.get(MINOR), values.get(PATCH), values.get(SKIP));
  }
}
