package io.quaymaster.simulator.state.git;

import org.eclipse.jgit.lib.Repository;

/** The Git data of one repository, by subject. */
public final class GitRepository implements AutoCloseable {
  private final Repository jgit;
  private final GitRefs refs;
  private final GitObjects objects;
  private final GitHistory history;
  private final GitFiles files;
  private final GitMerges merges;

  GitRepository(Repository jgit) {
    this.jgit = jgit;
    this.refs = new GitRefs(jgit);
    this.objects = new GitObjects(jgit);
    this.history = new GitHistory(jgit);
    this.files = new GitFiles(jgit, objects);
    this.merges = new GitMerges(jgit, objects, history);
  }

  /** JGit's own repository: for the transport, not for writing refs. */
  public Repository jgit() {
    return jgit;
  }

  /** Branches, tags and other refs. */
  public GitRefs refs() {
    return refs;
  }

  /** Commits, trees, blobs and annotated tags. */
  public GitObjects objects() {
    return objects;
  }

  /** What led to a commit, and what differs between two. */
  public GitHistory history() {
    return history;
  }

  /** Files of a commit. */
  public GitFiles files() {
    return files;
  }

  /** Merging, squashing and rebasing. */
  public GitMerges merges() {
    return merges;
  }

  @Override
  public void close() {
    jgit.close();
  }
}
