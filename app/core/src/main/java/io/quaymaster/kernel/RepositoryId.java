package io.quaymaster.kernel;

/** GitHub's numeric id of a repository; it survives renames and transfers. */
public record RepositoryId(long value) {
  public RepositoryId {
    if (value <= 0) {
      throw new IllegalArgumentException("not a repository id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
