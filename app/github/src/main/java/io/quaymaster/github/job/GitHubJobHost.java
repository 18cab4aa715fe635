package io.quaymaster.github.job;

import io.quaymaster.github.auth.Access;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.auth.TokenScope;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.graphql.Document;
import io.quaymaster.github.graphql.GraphQl;
import io.quaymaster.github.graphql.HistoryData;
import io.quaymaster.github.graphql.HistoryData.Target;
import io.quaymaster.github.rest.IssueClient;
import io.quaymaster.github.rest.IssueClient.Found;
import io.quaymaster.github.rest.IssueClient.Label;
import io.quaymaster.github.rest.RepositoryClient;
import io.quaymaster.job.JobHost;
import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The newest commit by GraphQL, in one point; the issue by REST, which also knows pull requests by
 * their number and writes bots' logins as webhooks do.
 */
@Singleton
class GitHubJobHost implements JobHost {
  /** GitHub shows what an account that is gone has written as that of this one. */
  private static final String GHOST = "ghost";

  private final GraphQl graphql;
  private final InstallationCalls calls;
  private final IssueClient issues;
  private final RepositoryClient repositories;

  GitHubJobHost(
      GraphQl graphql, InstallationCalls calls, IssueClient issues, RepositoryClient repositories) {
    this.graphql = graphql;
    this.calls = calls;
    this.issues = issues;
    this.repositories = repositories;
  }

  @Override
  public Optional<CommitSha> head(InstalledRepository repository) {
    HistoryData data =
        graphql.query(
            Call.query(TokenScope.of(repository, Map.of(Permission.CONTENTS, Access.READ))),
            Document.BRANCH_HEAD,
            Map.of(
                "owner",
                repository.ref().owner(),
                "name",
                repository.ref().name(),
                "branch",
                "",
                "named",
                false),
            Set.of(),
            HistoryData.class);
    return Optional.ofNullable(data.found().defaultBranch())
        .flatMap(branch -> Optional.ofNullable(branch.target()))
        .flatMap(Target::commit)
        .map(CommitSha::new);
  }

  @Override
  public Optional<JobIssue> issue(InstalledRepository repository, IssueNumber number) {
    RepositoryRef ref = repository.ref();
    return calls
        .find(
            Call.read(repository, Permission.ISSUES),
            out -> issues.get(out, ref.owner(), ref.name(), number.value()))
        .filter(found -> isHere(repository, found))
        .map(GitHubJobHost::issue);
  }

  /**
   * A transferred issue is found behind a redirect when its new repository is public; one of a
   * renamed repository is, too. Only asking for the repository itself tells the two apart.
   */
  private boolean isHere(InstalledRepository repository, Found found) {
    RepositoryRef ref = repository.ref();
    if (isIn(ref.toString(), found)) {
      return true;
    }
    return calls
        .find(
            Call.read(repository, Permission.METADATA),
            out -> repositories.get(out, ref.owner(), ref.name()))
        .filter(now -> isIn(now.fullName(), found))
        .isPresent();
  }

  private static boolean isIn(String repository, Found found) {
    return found
        .repositoryUrl()
        .toLowerCase(Locale.ROOT)
        .endsWith("/repos/" + repository.toLowerCase(Locale.ROOT));
  }

  private static JobIssue issue(Found found) {
    return new JobIssue(
        new IssueNumber(found.number()),
        found.title(),
        Optional.ofNullable(found.body()).orElse(""),
        Optional.ofNullable(found.user()).map(IssueClient.User::login).orElse(GHOST),
        found.labels().stream().map(Label::name).toList(),
        found.state(),
        URI.create(found.htmlUrl()),
        found.createdAt());
  }
}
