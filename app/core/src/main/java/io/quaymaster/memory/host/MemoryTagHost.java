package io.quaymaster.memory.host;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.TagHost;
import java.util.Optional;

/** Tags of the in-memory code host. */
public final class MemoryTagHost implements TagHost {
  private final MemoryCodeHost host;

  public MemoryTagHost(MemoryCodeHost host) {
    this.host = host;
  }

  @Override
  public CommitSha createTagObject(
      InstalledRepository repository, TagName tag, CommitSha commit, String message) {
    return host.calls()
        .call("createTagObject", () -> host.find(repository).addObject(commit, message));
  }

  @Override
  public RefOutcome createRef(InstalledRepository repository, TagName tag, CommitSha object) {
    return host.calls()
        .call(
            "createRef",
            () ->
                host.find(repository).addRef(tag.value(), object)
                    ? new RefOutcome.Created()
                    : new RefOutcome.Taken());
  }

  @Override
  public Optional<CommitSha> find(InstalledRepository repository, TagName tag) {
    return host.calls().call("findTag", () -> host.find(repository).tagged(tag.value()));
  }
}
