package io.quaymaster.kernel;

/** The number of an issue or pull request inside its repository. */
public record IssueNumber(long value) {
  public IssueNumber {
    if (value <= 0) {
      throw new IllegalArgumentException("not an issue number: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
