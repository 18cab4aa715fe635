package io.quaymaster.release.notes;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.TagName;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import io.quaymaster.release.version.ConventionalCommit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Release notes grouped by Conventional Commit type, with authors and first-time contributors. */
public final class ConventionalNotes {
  private ConventionalNotes() {}

  /**
   * The notes as Markdown of at most {@link NotesBody#LIMIT} characters.
   *
   * @param commits since the previous version, newest first
   * @param complete false when there were more commits than these
   */
  public static String write(
      GitHubSite site,
      RepositoryRef repository,
      Optional<TagName> previous,
      TagName tag,
      List<CommitFact> commits,
      boolean complete) {
    List<String> lines = new ArrayList<>();
    sections(commits)
        .forEach(
            (section, entries) -> {
              lines.add("### " + section.title());
              lines.addAll(entries);
              lines.add("");
            });
    newcomers(commits).ifPresent(lines::addAll);
    String link = comparison(site, repository, previous, tag);
    return NotesBody.of(lines, complete ? link : "Only the newest changes are listed. " + link);
  }

  private static Map<Section, List<String>> sections(List<CommitFact> commits) {
    Map<Section, List<String>> sections = new EnumMap<>(Section.class);
    for (CommitFact commit : commits) {
      // A merge commit says nothing that the commits it brings don't say.
      if (commit.parents().size() < 2) {
        Optional<ConventionalCommit> message = ConventionalCommit.parse(commit.message());
        sections
            .computeIfAbsent(Section.of(message), s -> new ArrayList<>())
            .add(entry(commit, message));
      }
    }
    return sections;
  }

  private static String entry(CommitFact commit, Optional<ConventionalCommit> message) {
    String subject = ConventionalCommit.subject(commit.message());
    Optional<PullRequestFact> pullRequest = commit.pullRequests().stream().findFirst();
    String scope =
        message
            .flatMap(ConventionalCommit::scope)
            .map(s -> "**" + Markdown.escape(s) + ":** ")
            .orElse("");
    String text = message.map(ConventionalCommit::description).orElse(subject);
    String reference =
        pullRequest.map(p -> "#" + p.number()).orElseGet(() -> commit.sha().abbreviated());
    String own = pullRequest.map(p -> "(#" + p.number() + ")").orElse("");
    String plain = own.isEmpty() ? text : text.replace(own, "").strip();
    String by =
        pullRequest.map(p -> mention(p.author())).orElseGet(() -> Markdown.escape(commit.author()));
    return "- " + scope + Markdown.escape(plain) + " (" + reference + ") by " + by;
  }

  /** Each once, with the oldest of what they brought. */
  private static Optional<List<String>> newcomers(List<CommitFact> commits) {
    Map<String, Integer> firsts = new LinkedHashMap<>();
    commits.stream()
        .flatMap(commit -> commit.pullRequests().stream())
        .filter(PullRequestFact::firstTime)
        .forEach(p -> firsts.merge(p.author(), p.number(), Math::min));
    if (firsts.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(List.of("### First contributions"));
    firsts.forEach(
        (author, number) ->
            all.add("- " + mention(author) + " made a first contribution in #" + number));
    all.add("");
    return Optional.of(all);
  }

  /** Only what has the form of a login is mentioned; bots and names are written plainly. */
  private static String mention(String author) {
    return author.matches("[A-Za-z0-9](-?[A-Za-z0-9])*") ? "@" + author : Markdown.escape(author);
  }

  private static String comparison(
      GitHubSite site, RepositoryRef repository, Optional<TagName> previous, TagName tag) {
    return previous
        .map(from -> "[" + from + "..." + tag + "](" + site.comparison(repository, from, tag) + ")")
        .map(link -> "**All changes**: " + link)
        .orElseGet(() -> "**All changes**: [" + tag + "](" + site.history(repository, tag) + ")");
  }
}
