package io.quaymaster.memory.host;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.memory.host.MemoryRepository.StoredRelease;
import io.quaymaster.publish.ReleasePages;
import java.util.Optional;

/**
 * Releases of the in-memory code host. Like GitHub it refuses a second release of a tag, and makes
 * a missing tag itself, on the newest commit of the default branch.
 */
public final class MemoryReleasePages implements ReleasePages {
  private final MemoryCodeHost host;

  public MemoryReleasePages(MemoryCodeHost host) {
    this.host = host;
  }

  @Override
  public ReleasePage create(InstalledRepository repository, NewRelease release) {
    return host.calls()
        .call(
            "createRelease",
            () -> {
              MemoryRepository stored = host.find(repository);
              // Of two who release one tag the second must see what the first has made.
              synchronized (stored) {
                if (existing(stored, release.tag()).isPresent()) {
                  throw new Refused(
                      Reason.CONFLICT, "release of " + release.tag() + " exists", Optional.empty());
                }
                if (!release.draft()) {
                  stored
                      .head(stored.defaultBranch())
                      .ifPresent(head -> stored.addRef(release.tag().value(), head));
                }
                return page(repository, stored.put(new StoredRelease(0, release, release.draft())));
              }
            });
  }

  @Override
  public Optional<ReleasePage> find(InstalledRepository repository, TagName tag) {
    return host.calls()
        .call(
            "findRelease",
            () -> existing(host.find(repository), tag).map(found -> page(repository, found)));
  }

  @Override
  public ReleasePage publish(InstalledRepository repository, long id) {
    return host.calls()
        .call(
            "publishRelease",
            () -> {
              MemoryRepository stored = host.find(repository);
              StoredRelease draft =
                  stored.releases().stream()
                      .filter(release -> release.number() == id)
                      .findFirst()
                      .orElseThrow(
                          () -> new Refused(Reason.NOT_FOUND, "release " + id, Optional.empty()));
              return page(repository, stored.put(new StoredRelease(id, draft.release(), false)));
            });
  }

  private static Optional<StoredRelease> existing(MemoryRepository repository, TagName tag) {
    return repository.releases().stream()
        .filter(release -> release.release().tag().equals(tag))
        .findFirst();
  }

  private static ReleasePage page(InstalledRepository repository, StoredRelease release) {
    String url = "https://github.test/" + repository + "/releases/tag/" + release.release().tag();
    return new ReleasePage(release.number(), url, release.draft());
  }
}
