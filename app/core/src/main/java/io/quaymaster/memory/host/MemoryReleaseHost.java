package io.quaymaster.memory.host;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleaseHost;
import java.util.List;
import java.util.Optional;

/** Tags and history of the in-memory code host, page by page. */
public final class MemoryReleaseHost implements ReleaseHost {
  private final MemoryCodeHost host;

  public MemoryReleaseHost(MemoryCodeHost host) {
    this.host = host;
  }

  @Override
  public FirstPages begin(InstalledRepository repository, CommitSha head, BranchName branch) {
    return host.calls()
        .call(
            "begin",
            () -> {
              MemoryRepository stored = host.find(repository);
              CommitPage page = commits(stored, head, 0);
              CommitPage ofBranch =
                  stored
                      .head(branch)
                      .map(tip -> commits(stored, tip, 0))
                      .orElseGet(() -> new CommitPage(List.of(), Optional.empty()));
              return new FirstPages(tags(stored, 0), page, ofBranch);
            });
  }

  @Override
  public TagPage moreTags(InstalledRepository repository, String cursor) {
    return host.calls()
        .call("moreTags", () -> tags(host.find(repository), Integer.parseInt(cursor)));
  }

  @Override
  public CommitPage moreCommits(InstalledRepository repository, CommitSha head, String cursor) {
    return host.calls()
        .call("moreCommits", () -> commits(host.find(repository), head, Integer.parseInt(cursor)));
  }

  @Override
  public boolean isAncestor(InstalledRepository repository, CommitSha ancestor, CommitSha commit) {
    return host.calls()
        .call(
            "isAncestor",
            () ->
                host.find(repository).history(commit).stream()
                    .anyMatch(c -> c.sha().equals(ancestor)));
  }

  @Override
  public Optional<BranchHead> head(InstalledRepository repository, Optional<BranchName> branch) {
    return host.calls()
        .call(
            "head",
            () -> {
              MemoryRepository stored = host.find(repository);
              BranchName name = branch.orElse(stored.defaultBranch());
              return stored.head(name).map(commit -> new BranchHead(name, commit));
            });
  }

  private TagPage tags(MemoryRepository repository, int from) {
    List<TagFact> all =
        repository.tags().entrySet().stream()
            .map(tag -> new TagFact(tag.getKey(), tag.getValue()))
            .toList();
    return new TagPage(page(all, from), next(all, from));
  }

  private CommitPage commits(MemoryRepository repository, CommitSha tip, int from) {
    List<CommitFact> all = repository.history(tip);
    return new CommitPage(page(all, from), next(all, from));
  }

  private <T> List<T> page(List<T> all, int from) {
    return all.stream().skip(from).limit(host.pageSize()).toList();
  }

  private Optional<String> next(List<?> all, int from) {
    int next = from + host.pageSize();
    return next < all.size() ? Optional.of(Integer.toString(next)) : Optional.empty();
  }
}
