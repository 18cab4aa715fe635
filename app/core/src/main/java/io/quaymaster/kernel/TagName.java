package io.quaymaster.kernel;

/** The name of a tag without {@code refs/tags/}, valid by git-check-ref-format(1). */
public record TagName(String value) {
  public TagName {
    GitNames.check("tag", value);
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
