package io.quaymaster.github.webhook;

import io.quaymaster.event.EventReader.UnreadableEvent;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.event.GitHubEvent.TagPush;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code push}: of a branch or of a tag. */
final class PushEvents {
  private static final String BRANCHES = "refs/heads/";
  private static final String TAGS = "refs/tags/";

  /** GitHub lists at most so many commits; then more may have changed than it says. */
  static final int MAX_COMMITS = 2048;

  private PushEvents() {}

  static GitHubEvent read(PayloadReader payload) {
    InstalledRepository repository = payload.repository();
    String ref = payload.text("ref");
    if (ref.startsWith(TAGS)) {
      return new TagPush(repository, ref.substring(TAGS.length()), payload.flag("deleted"));
    }
    if (!ref.startsWith(BRANCHES)) {
      throw new UnreadableEvent("neither a branch nor a tag at ref");
    }
    Optional<CommitSha> head =
        Optional.of(new CommitSha(payload.text("after")))
            .filter(sha -> !sha.isZero() && !payload.flag("deleted"));
    List<PayloadReader> commits = payload.objects("commits");
    return new Push(
        repository,
        new BranchName(ref.substring(BRANCHES.length())),
        new BranchName(payload.object("repository").text("default_branch")),
        head,
        payload.has("head_commit") ? payload.object("head_commit").text("message") : "",
        commits.stream().flatMap(PushEvents::paths).distinct().toList(),
        isComplete(payload, commits));
  }

  private static Stream<String> paths(PayloadReader commit) {
    return Stream.of("added", "modified", "removed").flatMap(kind -> commit.texts(kind).stream());
  }

  /**
   * A forced push takes commits away that the list doesn't show, a new branch has no list of its
   * own, and App payloads may leave the paths out: then the list says less than has changed.
   */
  private static boolean isComplete(PayloadReader payload, List<PayloadReader> commits) {
    return !commits.isEmpty()
        && commits.size() < MAX_COMMITS
        && !payload.flag("forced")
        && commits.stream().allMatch(c -> c.has("added") && c.has("modified") && c.has("removed"));
  }
}
