package io.quaymaster.github.host;

import io.quaymaster.github.graphql.HistoryData.Actor;
import io.quaymaster.github.graphql.HistoryData.Author;
import io.quaymaster.github.graphql.HistoryData.Commit;
import io.quaymaster.github.graphql.HistoryData.Label;
import io.quaymaster.github.graphql.HistoryData.PullRequest;
import io.quaymaster.github.graphql.HistoryData.Ref;
import io.quaymaster.github.graphql.HistoryData.Refs;
import io.quaymaster.github.graphql.Page;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.CommitPage;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import io.quaymaster.release.ReleaseHost.TagFact;
import io.quaymaster.release.ReleaseHost.TagPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what GraphQL says of tags and history into core's facts. */
final class HistoryFacts {
  /** GitHub's words for somebody's first contribution (enum CommentAuthorAssociation). */
  private static final Set<String> FIRST_TIME = Set.of("FIRST_TIME_CONTRIBUTOR", "FIRST_TIMER");

  private HistoryFacts() {}

  /** Tags that lead to a commit; those of trees and blobs are left out. */
  static TagPage tags(@Nullable Refs page) {
    return page == null
        ? new TagPage(List.of(), Optional.empty())
        : new TagPage(page.entries().stream().flatMap(HistoryFacts::tag).toList(), page.next());
  }

  private static Stream<TagFact> tag(Ref ref) {
    String name = ref.name();
    if (name == null || ref.target() == null) {
      return Stream.empty();
    }
    return ref.target().commit().map(oid -> new TagFact(name, new CommitSha(oid))).stream();
  }

  /** The history of a branch; none when there is no such branch. */
  static CommitPage history(@Nullable Ref branch) {
    return page(branch == null || branch.target() == null ? null : branch.target().history());
  }

  /** The history that ends at a commit; none when there is no such commit. */
  static CommitPage commits(@Nullable Commit head) {
    return page(head == null ? null : head.history());
  }

  private static CommitPage page(@Nullable Page<Commit> history) {
    return history == null
        ? new CommitPage(List.of(), Optional.empty())
        : new CommitPage(
            history.entries().stream().map(HistoryFacts::commit).toList(), history.next());
  }

  private static CommitFact commit(Commit commit) {
    return new CommitFact(
        new CommitSha(orEmpty(commit.oid())),
        entries(commit.parents()).stream().map(parent -> new CommitSha(parent.oid())).toList(),
        orEmpty(commit.message()),
        author(commit.author()),
        entries(commit.associatedPullRequests()).stream()
            .filter(PullRequest::merged)
            .map(HistoryFacts::pullRequest)
            .toList());
  }

  private static PullRequestFact pullRequest(PullRequest pull) {
    return new PullRequestFact(
        pull.number(),
        pull.title(),
        // GitHub shows a removed account as "ghost".
        Optional.ofNullable(pull.author()).map(Actor::login).orElse("ghost"),
        FIRST_TIME.contains(orEmpty(pull.authorAssociation())),
        entries(pull.labels()).stream().map(Label::name).toList());
  }

  private static String author(@Nullable Author author) {
    if (author == null) {
      return "";
    }
    return author.user() != null ? author.user().login() : orEmpty(author.name());
  }

  private static <T> List<T> entries(@Nullable Page<T> page) {
    return page == null ? List.of() : page.entries();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
