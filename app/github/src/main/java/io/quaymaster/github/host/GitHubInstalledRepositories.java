package io.quaymaster.github.host;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.InstalledRepositories;
import io.quaymaster.app.budget.RequestCost;
import io.quaymaster.app.budget.Urgency;
import io.quaymaster.github.auth.Access;
import io.quaymaster.github.auth.AppCalls;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.auth.TokenScope;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.ConditionalReads;
import io.quaymaster.github.http.Effect;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.rest.AppClient;
import io.quaymaster.github.rest.RepositoryClient;
import io.quaymaster.github.rest.RepositoryClient.Repository;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks GitHub for the installation of a repository, and for the repository's id. */
@Singleton
class GitHubInstalledRepositories implements InstalledRepositories {
  private final AppCalls appCalls;
  private final AppClient app;
  private final ConditionalReads reads;
  private final RepositoryClient repositories;

  GitHubInstalledRepositories(
      AppCalls appCalls, AppClient app, ConditionalReads reads, RepositoryClient repositories) {
    this.appCalls = appCalls;
    this.app = app;
    this.reads = reads;
    this.repositories = repositories;
  }

  @Override
  public Optional<InstalledRepository> find(RepositoryRef repository) {
    try {
      InstallationId installation =
          new InstallationId(
              Exchange.body(
                      appCalls.make(
                          Effect.READ,
                          out ->
                              app.repositoryInstallation(
                                  out, repository.owner(), repository.name())))
                  .id());
      return Optional.of(identify(installation, repository));
    } catch (Refused refused) {
      if (refused.reason() == Reason.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private InstalledRepository identify(InstallationId installation, RepositoryRef repository) {
    Call call =
        new Call(
            TokenScope.named(
                installation, Set.of(repository.name()), Map.of(Permission.METADATA, Access.READ)),
            Effect.READ,
            RequestCost.REST_READ,
            Urgency.INTERACTIVE);
    Repository found =
        reads.read(
            "repository " + installation + " " + repository,
            Repository.class,
            call,
            out -> repositories.get(out, repository.owner(), repository.name()));
    return new InstalledRepository(
        installation, new RepositoryId(found.id()), RepositoryRef.parse(found.fullName()));
  }
}
