package io.quaymaster.testkit.contract.host;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.memory.host.MemoryCodeHost;
import io.quaymaster.memory.host.MemoryRepository;
import io.quaymaster.memory.host.MemoryTagHost;
import io.quaymaster.publish.TagHost;
import io.quaymaster.testkit.contract.Samples;
import java.util.Optional;

class MemoryTagHostContractTest extends TagHostContract {
  private static final BranchName MAIN = new BranchName("main");

  private final MemoryCodeHost host = new MemoryCodeHost(100);
  private final MemoryRepository stored = host.create(Samples.repository(), MAIN);

  @Override
  protected TagHost host() {
    return new MemoryTagHost(host);
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
  protected Optional<String> messageOf(TagName tag) {
    return stored.tagMessage(tag.value());
  }
}
