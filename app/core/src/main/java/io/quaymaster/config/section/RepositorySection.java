package io.quaymaster.config.section;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.schema.FlagType;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.Values;
import java.util.List;

/** A whole repository configuration: {@code .github/quaymaster.yml}. */
public final class RepositorySection extends Section<RepositoryConfig> {
  private static final Key<Boolean> OBSERVE =
      Key.of(
          "observe",
          new FlagType(),
          RepositoryConfig.DEFAULT.observe(),
          "computes plans and shows them, but does nothing");
  private static final Key<ReleaseConfig> RELEASE =
      Key.of("release", new ReleaseSection(), RepositoryConfig.DEFAULT.release(), "releases");
  private static final Key<NotifyConfig> NOTIFY =
      Key.of(
          "notify",
          new NotifySection(),
          RepositoryConfig.DEFAULT.notifications(),
          "who hears of it");
  private static final Key<TriageConfig> TRIAGE =
      Key.of(
          "triage",
          new TriageSection(),
          RepositoryConfig.DEFAULT.triage(),
          "what labels on issues do");

  @Override
  public List<Key<?>> keys() {
    return List.of(OBSERVE, RELEASE, TRIAGE, NOTIFY);
  }

  @Override
  protected RepositoryConfig build(Values values) {
    return new RepositoryConfig(
        values.get(OBSERVE), values.get(RELEASE), values.get(TRIAGE), values.get(NOTIFY));
  }
}
