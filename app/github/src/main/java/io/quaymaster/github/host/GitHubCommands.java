package io.quaymaster.github.host;

import io.quaymaster.command.CommandHost;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.http.Effect;
import io.quaymaster.github.rest.CommentClient;
import io.quaymaster.github.rest.RepositoryClient;
import io.quaymaster.github.rest.RepositoryClient.Collaborator;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What comment commands ask of GitHub; a person waits. */
@Singleton
class GitHubCommands implements CommandHost {
  private final InstallationCalls calls;
  private final RepositoryClient repositories;
  private final CommentClient comments;

  GitHubCommands(InstallationCalls calls, RepositoryClient repositories, CommentClient comments) {
    this.calls = calls;
    this.repositories = repositories;
    this.comments = comments;
  }

  @Override
  public Role roleOf(InstalledRepository repository, String login) {
    RepositoryRef ref = repository.ref();
    return calls
        .find(
            Call.read(repository, Permission.METADATA).interactive(),
            out -> repositories.permission(out, ref.owner(), ref.name(), login))
        .map(GitHubCommands::role)
        .orElse(Role.NONE);
  }

  /**
   * The single rights count, where GitHub lists them: {@code permission} knows neither triage nor
   * maintain, and {@code role_name} may be a role the organisation made up.
   */
  private static Role role(Collaborator collaborator) {
    Map<String, Boolean> rights =
        Optional.ofNullable(collaborator.user())
            .map(user -> Optional.ofNullable(user.permissions()).orElse(Map.of()))
            .orElse(Map.of());
    Role byRight =
        has(rights, "admin")
            ? Role.ADMIN
            : has(rights, "maintain")
                ? Role.MAINTAIN
                : has(rights, "push")
                    ? Role.WRITE
                    : has(rights, "triage")
                        ? Role.TRIAGE
                        : has(rights, "pull") ? Role.READ : Role.NONE;
    Role byName =
        switch (collaborator.permission()) {
          case "admin" -> Role.ADMIN;
          case "write" -> Role.WRITE;
          case "read" -> Role.READ;
          default -> Role.NONE;
        };
    return byRight.compareTo(byName) > 0 ? byRight : byName;
  }

  private static boolean has(Map<String, Boolean> rights, String right) {
    return rights.getOrDefault(right, false);
  }

  @Override
  public void react(InstalledRepository repository, long commentId, Reaction reaction) {
    RepositoryRef ref = repository.ref();
    Call call = Call.create(repository, Permission.ISSUES).interactive();
    calls.make(
        call.with(Effect.IDEMPOTENT_WRITE, call.cost()),
        out ->
            comments.react(
                out,
                ref.owner(),
                ref.name(),
                commentId,
                new CommentClient.Reaction(reaction.name().toLowerCase(Locale.ROOT))));
  }
}
