package io.quaymaster.app.intake;

import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.RepositoryId;
import java.util.Optional;

/**
 * The few fields of a payload that routing needs.
 *
 * @param action the payload's {@code action}, empty for events without one
 * @param installation through which the event came; empty for events of the App itself
 * @param repository the repository's id
 * @param repositoryName {@code owner/name}, for people
 * @param owner login of the organisation or user the event belongs to
 * @param sender login of who caused it
 */
public record EnvelopeHead(
    Optional<String> action,
    Optional<InstallationId> installation,
    Optional<RepositoryId> repository,
    Optional<String> repositoryName,
    Optional<String> owner,
    Optional<String> sender) {
  /** An envelope head that says nothing. */
  public static final EnvelopeHead EMPTY =
      new EnvelopeHead(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
