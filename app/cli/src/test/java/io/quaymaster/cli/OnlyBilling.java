package io.quaymaster.cli;

import io.micronaut.context.annotation.Primary;
import io.quaymaster.app.InstalledRepositories;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The App is installed on one repository. */
@Singleton
@Primary
final class OnlyBilling implements InstalledRepositories {
  static final InstalledRepository BILLING =
      new InstalledRepository(
          new InstallationId(1), new RepositoryId(7), RepositoryRef.parse("acme/billing"));

  @Override
  public Optional<InstalledRepository> find(RepositoryRef repository) {
    return Optional.of(BILLING).filter(known -> known.ref().equals(repository));
  }
}
