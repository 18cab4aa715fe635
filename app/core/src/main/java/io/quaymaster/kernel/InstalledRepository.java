package io.quaymaster.kernel;

/**
 * A repository that the App may work in.
 *
 * @param installation through which it is reached
 * @param id its stable identity
 * @param ref its name at the moment, for calls and for people
 */
public record InstalledRepository(InstallationId installation, RepositoryId id, RepositoryRef ref) {
  @Override
  public String toString() {
    return ref.toString();
  }
}
