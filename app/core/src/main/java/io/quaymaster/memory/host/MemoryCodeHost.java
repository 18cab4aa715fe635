package io.quaymaster.memory.host;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The repositories of an in-memory code host, and the calls made to it. */
public final class MemoryCodeHost {
  private final Map<RepositoryId, MemoryRepository> repositories = new ConcurrentHashMap<>();
  private final MemoryCalls calls = new MemoryCalls();
  private final int pageSize;

  /**
   * @param pageSize how many tags or commits one page has
   */
  public MemoryCodeHost(int pageSize) {
    this.pageSize = pageSize;
  }

  /** An empty repository. */
  public MemoryRepository create(InstalledRepository repository, BranchName defaultBranch) {
    MemoryRepository created = new MemoryRepository(repository, defaultBranch);
    repositories.put(repository.id(), created);
    return created;
  }

  public MemoryCalls calls() {
    return calls;
  }

  int pageSize() {
    return pageSize;
  }

  MemoryRepository find(InstalledRepository repository) {
    return Optional.ofNullable(repositories.get(repository.id()))
        .orElseThrow(
            () ->
                new Refused(
                    Reason.NOT_FOUND,
                    "repository " + repository + " is not there",
                    Optional.empty()));
  }
}
