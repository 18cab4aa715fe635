package io.quaymaster.testkit.contract.host;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.TagName;
import io.quaymaster.memory.host.MemoryCodeHost;
import io.quaymaster.memory.host.MemoryReleaseHost;
import io.quaymaster.memory.host.MemoryRepository;
import io.quaymaster.memory.host.MemoryTagHost;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import io.quaymaster.testkit.contract.Samples;
import java.util.List;

class MemoryReleaseHostContractTest extends ReleaseHostContract {
  private static final BranchName MAIN = new BranchName("main");

  private final MemoryCodeHost host = new MemoryCodeHost(3);
  private final MemoryTagHost tags = new MemoryTagHost(host);
  private final MemoryRepository stored = host.create(Samples.repository(), MAIN);

  MemoryReleaseHostContractTest() {
    stored.commit(MAIN, "Initial commit");
  }

  @Override
  protected ReleaseHost host() {
    return new MemoryReleaseHost(host);
  }

  @Override
  protected InstalledRepository repository() {
    return stored.id();
  }

  @Override
  protected InstalledRepository emptyRepository() {
    InstalledRepository empty =
        new InstalledRepository(
            new InstallationId(7), new RepositoryId(43), RepositoryRef.parse("acme/empty"));
    return host.create(empty, MAIN).id();
  }

  @Override
  protected CommitSha commit(String message) {
    return stored.commit(MAIN, message);
  }

  @Override
  protected CommitSha merge(String title, String label) {
    return stored.commit(
        MAIN, title, List.of(new PullRequestFact(1, title, "octocat", false, List.of(label))));
  }

  @Override
  protected void tag(String name, CommitSha commit) {
    CommitSha object = tags.createTagObject(repository(), new TagName(name), commit, name);
    tags.createRef(repository(), new TagName(name), object);
  }
}
