package io.quaymaster.kernel;

/** The name of a branch without {@code refs/heads/}, valid by git-check-ref-format(1). */
public record BranchName(String value) {
  public BranchName {
    GitNames.check("branch", value);
  }

  /** The full ref: {@code refs/heads/…}. */
  public String ref() {
    return "refs/heads/" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
