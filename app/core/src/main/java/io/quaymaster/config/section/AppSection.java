package io.quaymaster.config.section;

import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.ListType;
import io.quaymaster.config.schema.OptionalType;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.Values;
import io.quaymaster.kernel.Glob;
import java.util.List;
import java.util.Optional;

/** The App-level file. */
public final class AppSection extends Section<AppRules> {
  /** The configuration that every repository starts from. */
  public static final String DEFAULTS_NAME = "defaults";

  /** Configurations for some repositories. */
  public static final String REPOSITORIES_NAME = "repositories";

  /** The pattern of such a configuration. */
  public static final String MATCH_NAME = "match";

  private static final ListType<Glob> GLOBS = new ListType<>(Forms.GLOB, 1_000);

  private static final Key<List<Glob>> EXCLUDE =
      Key.of("exclude", GLOBS, List.of(), "repositories in which Quaymaster does nothing");
  private static final Key<Optional<List<Glob>>> ALLOW =
      Key.of(
          "allow",
          new OptionalType<>(GLOBS),
          Optional.empty(),
          "the only repositories in which Quaymaster does anything; without it all of them");
  private static final Key<List<AppRules.Hold>> PAUSED =
      Key.of(
          "paused",
          new ListType<>(new HoldSection(), 1_000),
          List.of(),
          "features that hold their effects back until the entry is gone");
  private static final Key<RepositoryConfig> DEFAULTS =
      Key.of(
          DEFAULTS_NAME,
          new RepositorySection(),
          RepositoryConfig.DEFAULT,
          "the configuration that every repository starts from");
  private static final Key<List<Glob>> REPOSITORIES =
      Key.of(
          REPOSITORIES_NAME,
          new ListType<>(new MatchSection(), 1_000),
          List.of(),
          "configurations for the repositories that match a pattern; a later entry goes first");

  @Override
  public List<Key<?>> keys() {
    return List.of(EXCLUDE, ALLOW, PAUSED, DEFAULTS, REPOSITORIES);
  }

  @Override
  protected AppRules build(Values values) {
    return new AppRules(
        values.get(EXCLUDE), values.get(ALLOW), values.get(PAUSED), values.get(REPOSITORIES));
  }
}
