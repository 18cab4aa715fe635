package io.quaymaster.kernel;

import java.util.Optional;

/** The name of a tag without {@code refs/tags/}, valid by git-check-ref-format(1). */
public record TagName(String value) {
  public TagName {
    GitNames.check("tag", value);
  }

  /** The name, when git allows it. */
  public static Optional<TagName> parse(String text) {
    return GitNames.valid(text) ? Optional.of(new TagName(text)) : Optional.empty();
  }

  /** The full ref: {@code refs/tags/…}. */
  public String ref() {
    return "refs/tags/" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
