package io.quaymaster.kernel;

/** GitHub's numeric id of an installation of the App. */
public record InstallationId(long value) {
  public InstallationId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an installation id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
