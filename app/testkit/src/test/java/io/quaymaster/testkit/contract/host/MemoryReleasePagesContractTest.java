package io.quaymaster.testkit.contract.host;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.memory.host.MemoryCodeHost;
import io.quaymaster.memory.host.MemoryReleasePages;
import io.quaymaster.memory.host.MemoryRepository;
import io.quaymaster.memory.host.MemoryRepository.StoredRelease;
import io.quaymaster.publish.ReleasePages;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.testkit.contract.Samples;
import java.util.Optional;

class MemoryReleasePagesContractTest extends ReleasePagesContract {
  private static final BranchName MAIN = new BranchName("main");

  private final MemoryCodeHost host = new MemoryCodeHost(100);
  private final MemoryRepository stored = host.create(Samples.repository(), MAIN);

  @Override
  protected ReleasePages pages() {
    return new MemoryReleasePages(host);
  }

  @Override
  protected InstalledRepository repository() {
    return stored.id();
  }

  @Override
  protected CommitSha commit() {
    return stored.commit(MAIN, "fix: something");
  }

  @Override
  protected void tag(TagName tag, CommitSha commit) {
    stored.tag(tag.value(), commit);
  }

  @Override
  protected Optional<CommitSha> tagged(TagName tag) {
    return Optional.ofNullable(stored.tags().get(tag.value()));
  }

  @Override
  protected Shown shown(long id) {
    NewRelease release =
        stored.releases().stream()
            .filter(one -> one.number() == id)
            .map(StoredRelease::release)
            .findFirst()
            .orElseThrow();
    return new Shown(release.name(), release.body().orElse(""), release.prerelease());
  }
}
