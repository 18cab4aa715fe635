package io.quaymaster.memory.host;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One git repository with its releases, in this process. All its methods may be called at once. */
public final class MemoryRepository {
  private static final Comparator<BranchName> BY_NAME = Comparator.comparing(BranchName::value);

  private final InstalledRepository id;
  private final BranchName defaultBranch;
  private final Map<CommitSha, CommitFact> commits = new LinkedHashMap<>();
  private final Map<BranchName, CommitSha> branches = new TreeMap<>(BY_NAME);
  private final Map<CommitSha, TagObject> objects = new LinkedHashMap<>();
  private final Map<String, CommitSha> tags = new TreeMap<>();
  private final Map<Long, StoredRelease> releases = new TreeMap<>();
  private long lastObject;

  MemoryRepository(InstalledRepository id, BranchName defaultBranch) {
    this.id = id;
    this.defaultBranch = defaultBranch;
  }

  public InstalledRepository id() {
    return id;
  }

  public BranchName defaultBranch() {
    return defaultBranch;
  }

  /** Commits on top of a branch, which begins with its first commit. */
  public synchronized CommitSha commit(BranchName branch, String message) {
    return commit(branch, message, List.of());
  }

  /** Commits on top of a branch what a pull request has brought. */
  public synchronized CommitSha commit(
      BranchName branch, String message, List<PullRequestFact> pullRequests) {
    CommitSha parent = branches.get(branch);
    CommitSha sha =
        add(parent == null ? List.of() : List.of(parent), message, "octocat", pullRequests);
    branches.put(branch, sha);
    return sha;
  }

  /** Adds a commit anywhere; no branch moves. */
  public synchronized CommitSha add(
      List<CommitSha> parents, String message, String author, List<PullRequestFact> pullRequests) {
    for (CommitSha parent : parents) {
      if (!commits.containsKey(parent)) {
        throw new IllegalArgumentException("no such parent: " + parent);
      }
    }
    CommitSha sha = nextSha();
    commits.put(sha, new CommitFact(sha, parents, message, author, pullRequests));
    return sha;
  }

  /** Points a branch at a commit. */
  public synchronized void branch(BranchName branch, CommitSha commit) {
    branches.put(branch, commit);
  }

  /** A lightweight tag, as somebody else might push it. */
  public synchronized void tag(String name, CommitSha commit) {
    tags.put(name, commit);
  }

  /** Somebody deletes a tag. */
  public synchronized void deleteTag(String name) {
    tags.remove(name);
  }

  /** Tag names with the commits they lead to. */
  public synchronized Map<String, CommitSha> tags() {
    Map<String, CommitSha> peeled = new TreeMap<>();
    tags.forEach((name, sha) -> peeled.put(name, peel(sha)));
    return peeled;
  }

  /** The message of an annotated tag; empty for a lightweight one and for none. */
  public synchronized Optional<String> tagMessage(String name) {
    return Optional.ofNullable(tags.get(name)).map(objects::get).map(TagObject::message);
  }

  /** How many tag objects were made, those without a ref among them. */
  public synchronized int tagObjects() {
    return objects.size();
  }

  /** All releases, oldest first. */
  public synchronized List<StoredRelease> releases() {
    return List.copyOf(releases.values());
  }

  /** The parents of a commit that is there. */
  public synchronized List<CommitSha> parents(CommitSha commit) {
    return Optional.ofNullable(commits.get(commit))
        .map(CommitFact::parents)
        .orElseThrow(() -> new IllegalArgumentException("no such commit: " + commit));
  }

  synchronized Optional<CommitSha> head(BranchName branch) {
    return Optional.ofNullable(branches.get(branch));
  }

  synchronized Optional<CommitSha> tagged(String name) {
    return Optional.ofNullable(tags.get(name)).map(this::peel);
  }

  synchronized CommitSha addObject(CommitSha commit, String message) {
    CommitSha sha = nextSha();
    objects.put(sha, new TagObject(commit, message));
    return sha;
  }

  synchronized boolean addRef(String name, CommitSha object) {
    return tags.putIfAbsent(name, object) == null;
  }

  synchronized StoredRelease put(StoredRelease release) {
    long number = release.number() == 0 ? releases.size() + 1L : release.number();
    StoredRelease stored = new StoredRelease(number, release.release(), release.draft());
    releases.put(number, stored);
    return stored;
  }

  /** A commit and all before it, children ahead of their parents. */
  synchronized List<CommitFact> history(CommitSha tip) {
    Set<CommitSha> seen = new HashSet<>();
    Deque<CommitSha> open = new ArrayDeque<>(List.of(tip));
    while (!open.isEmpty()) {
      CommitFact commit = commits.get(open.pop());
      if (commit != null && seen.add(commit.sha())) {
        open.addAll(commit.parents());
      }
    }
    // Parents are always added before their children.
    return new ArrayList<>(commits.values())
        .reversed().stream().filter(commit -> seen.contains(commit.sha())).toList();
  }

  private CommitSha peel(CommitSha sha) {
    TagObject object = objects.get(sha);
    return object == null ? sha : object.commit();
  }

  private CommitSha nextSha() {
    lastObject++;
    return new CommitSha("%07x%033x".formatted(lastObject * 7919 % 0xfffffff, lastObject));
  }

  /** A release as it stands. */
  public record StoredRelease(long number, NewRelease release, boolean draft) {}

  private record TagObject(CommitSha commit, String message) {}
}
