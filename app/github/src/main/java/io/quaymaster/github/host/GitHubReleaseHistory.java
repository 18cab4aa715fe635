package io.quaymaster.github.host;

import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.auth.Access;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.auth.TokenScope;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.graphql.Document;
import io.quaymaster.github.graphql.GraphQl;
import io.quaymaster.github.graphql.HistoryData;
import io.quaymaster.github.graphql.HistoryData.Repository;
import io.quaymaster.github.graphql.HistoryData.Target;
import io.quaymaster.github.rest.RepositoryClient;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.release.ReleaseHost;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tags and history by GraphQL; ancestry by GitHub's comparison of commits. */
@Singleton
class GitHubReleaseHistory implements ReleaseHost {
  private static final Map<Permission, Access> PLANNING =
      Map.of(Permission.CONTENTS, Access.READ, Permission.PULL_REQUESTS, Access.READ);

  private final GraphQl graphql;
  private final InstallationCalls calls;
  private final RepositoryClient repositories;
  private final int pageSize;

  GitHubReleaseHistory(
      GraphQl graphql,
      InstallationCalls calls,
      RepositoryClient repositories,
      GitHubSettings settings) {
    this.graphql = graphql;
    this.calls = calls;
    this.repositories = repositories;
    this.pageSize = settings.pageSize();
  }

  @Override
  public FirstPages begin(InstalledRepository repository, CommitSha head, BranchName branch) {
    Repository found =
        query(
            repository,
            Document.RELEASE_FIRST_PAGES,
            Map.of("head", head.value(), "branch", branch.ref(), "size", pageSize));
    return new FirstPages(
        HistoryFacts.tags(found.refs()),
        HistoryFacts.commits(found.head()),
        HistoryFacts.history(found.branch()));
  }

  @Override
  public TagPage moreTags(InstalledRepository repository, String cursor) {
    return HistoryFacts.tags(
        query(repository, Document.MORE_TAGS, Map.of("size", pageSize, "after", cursor)).refs());
  }

  @Override
  public CommitPage moreCommits(InstalledRepository repository, CommitSha head, String cursor) {
    return HistoryFacts.commits(
        query(
                repository,
                Document.MORE_COMMITS,
                Map.of("head", head.value(), "size", pageSize, "after", cursor))
            .head());
  }

  @Override
  public boolean isAncestor(InstalledRepository repository, CommitSha ancestor, CommitSha commit) {
    RepositoryRef ref = repository.ref();
    Call call =
        new Call(
            TokenScope.of(repository, PLANNING),
            Call.read(repository, Permission.CONTENTS).effect(),
            Call.read(repository, Permission.CONTENTS).cost(),
            Call.read(repository, Permission.CONTENTS).urgency());
    // 404: one of them is unknown here, or they share no history. Page 2 spares the changed files.
    return calls
        .find(
            call,
            out ->
                repositories.compare(out, ref.owner(), ref.name(), ancestor + "..." + commit, 2, 1))
        .map(comparison -> comparison.status())
        .filter(status -> status.equals("ahead") || status.equals("identical"))
        .isPresent();
  }

  @Override
  public Optional<BranchHead> head(InstalledRepository repository, Optional<BranchName> branch) {
    Map<String, Object> variables =
        Map.of("branch", branch.map(BranchName::ref).orElse(""), "named", branch.isPresent());
    Repository found = query(repository, Document.BRANCH_HEAD, variables);
    return Optional.ofNullable(branch.isPresent() ? found.branch() : found.defaultBranch())
        .flatMap(GitHubReleaseHistory::head);
  }

  private static Optional<BranchHead> head(HistoryData.Ref ref) {
    return Optional.ofNullable(ref.name())
        .flatMap(
            name ->
                Optional.ofNullable(ref.target())
                    .flatMap(Target::commit)
                    .map(sha -> new BranchHead(new BranchName(name), new CommitSha(sha))));
  }

  private Repository query(
      InstalledRepository repository, Document document, Map<String, Object> own) {
    Map<String, Object> variables = new HashMap<>(own);
    variables.put("owner", repository.ref().owner());
    variables.put("name", repository.ref().name());
    return graphql
        .query(
            Call.query(TokenScope.of(repository, PLANNING)),
            document,
            variables,
            Set.of(),
            HistoryData.class)
        .found();
  }
}
