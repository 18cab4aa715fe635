package io.quaymaster.simulator.state.release;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The releases of one repository. Whoever writes here has seen to the tag. */
public final class Releases {
  private final Mint mint;
  private final Consumer<ReleaseChange> listener;
  private final Map<Long, Release> byId = new ConcurrentSkipListMap<>();
  private final Set<String> burnt = ConcurrentHashMap.newKeySet();
  private final LatestRelease latest = new LatestRelease();

  /** No releases yet. */
  public Releases(Mint mint, Consumer<ReleaseChange> listener) {
    this.mint = mint;
    this.listener = listener;
  }

  /**
   * Makes a release; empty when a published one has the tag, or an immutable one had it.
   *
   * @param createdAt the date of the tag's commit
   * @param immutable whether publishing fixes it for good
   */
  public Optional<Release> create(
      Actor by, ReleaseContent content, Instant createdAt, boolean immutable) {
    Release made;
    synchronized (this) {
      if (taken(content, 0)) {
        return Optional.empty();
      }
      Instant published = content.draft() ? null : mint.now();
      made = release(mint.id(), content, immutable, by, createdAt, published);
      put(made);
    }
    if (content.draft()) {
      tell("created", made, by);
    } else {
      tellPublished(made, by);
    }
    return Optional.of(made);
  }

  /**
   * Changes a release; empty when another published one has the tag.
   *
   * @throws IllegalArgumentException when there is no such release
   */
  public Optional<Release> update(
      Actor by, long id, ReleaseContent content, Instant createdAt, boolean immutable) {
    Release old;
    Release now;
    synchronized (this) {
      old = find(id).orElseThrow(() -> new IllegalArgumentException("no release " + id));
      if (taken(content, id)) {
        return Optional.empty();
      }
      boolean publishing = old.content().draft() && !content.draft();
      Instant published = publishing ? mint.now() : old.publishedAt();
      now =
          new Release(
              id,
              content,
              old.immutable() || (publishing && immutable),
              old.author(),
              old.appId(),
              createdAt,
              content.draft() ? null : published,
              mint.now());
      put(now);
    }
    tell("edited", now, by);
    if (old.content().draft() && !content.draft()) {
      tellPublished(now, by);
    }
    return Optional.of(now);
  }

  /** Removes a release; its tag stays. */
  public boolean delete(Actor by, long id) {
    Release gone = byId.remove(id);
    if (gone == null) {
      return false;
    }
    latest.forget(id);
    tell("deleted", gone, by);
    return true;
  }

  private Release release(
      long id,
      ReleaseContent content,
      boolean immutable,
      Actor by,
      Instant createdAt,
      @Nullable Instant published) {
    return new Release(
        id,
        content,
        immutable && published != null,
        by.account(),
        by.appId(),
        createdAt,
        published,
        mint.now());
  }

  private boolean taken(ReleaseContent content, long except) {
    if (content.draft()) {
      return false;
    }
    boolean own = find(except).map(one -> one.tagName().equals(content.tagName())).orElse(false);
    return (!own && burnt.contains(content.tagName()))
        || byTag(content.tagName()).filter(other -> other.id() != except).isPresent();
  }

  private void put(Release release) {
    byId.put(release.id(), release);
    latest.seen(release);
    if (release.immutable()) {
      burnt.add(release.tagName());
    }
  }

  /** Whether the tag name belongs, or belonged, to an immutable release. */
  public boolean burnt(String tagName) {
    return burnt.contains(tagName);
  }

  /** Whether an immutable release that still exists holds the tag. */
  public boolean locks(String tagName) {
    return byTag(tagName).map(Release::immutable).orElse(false);
  }

  /** Finds a release. */
  public Optional<Release> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Finds the published release of a tag. */
  public Optional<Release> byTag(String tagName) {
    return byId.values().stream()
        .filter(one -> one.published() && one.tagName().equals(tagName))
        .findFirst();
  }

  /** The latest release, by GitHub's rule. */
  public Optional<Release> latest() {
    return latest.of(List.copyOf(byId.values()));
  }

  /** All releases, drafts too, newest first. */
  public List<Release> all() {
    List<Release> all = new ArrayList<>(byId.values());
    all.sort(Comparator.comparing(Release::createdAt).thenComparingLong(Release::id).reversed());
    return all;
  }

  /**
   * All there is to keep.
   *
   * @param releases drafts too
   * @param burnt tag names of immutable releases, also of deleted ones
   * @param latest id of the release that was asked to be the latest, or 0
   */
  public record Snapshot(List<Release> releases, Set<String> burnt, long latest) {
    /** Copies the collections. */
    public Snapshot {
      releases = List.copyOf(releases);
      burnt = Set.copyOf(burnt);
    }
  }

  /** Everything as it is now. */
  public synchronized Snapshot snapshot() {
    return new Snapshot(all(), burnt, latest.chosen());
  }

  /** Puts back what was kept, and tells nobody. */
  public synchronized void restore(Snapshot kept) {
    kept.releases().forEach(release -> byId.put(release.id(), release));
    burnt.addAll(kept.burnt());
    latest.choose(kept.latest());
  }

  private void tellPublished(Release release, Actor by) {
    tell("published", release, by);
    tell(release.content().prerelease() ? "prereleased" : "released", release, by);
  }

  private void tell(String action, Release release, Actor by) {
    listener.accept(new ReleaseChange(action, release, by));
  }
}
