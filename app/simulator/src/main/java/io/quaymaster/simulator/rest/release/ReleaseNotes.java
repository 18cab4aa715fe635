package io.quaymaster.simulator.rest.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Notes as GitHub generates them: merged pull requests since the previous tag, new contributors,
 * and a link to the comparison.
 *
 * @param name heading of the release
 * @param body Markdown
 */
record ReleaseNotes(String name, String body) {

  static ReleaseNotes of(
      RestCall call, Repository repository, String tag, String target, Optional<String> previous) {
    Optional<ObjectId> head =
        repository.git().refs().tagCommit(tag).or(() -> repository.git().refs().commit(target));
    Optional<String> since = previous.or(() -> lastRelease(repository, tag, head));
    List<PullRequest> merged = head.map(id -> merged(repository, since, id)).orElse(List.of());
    StringBuilder text = new StringBuilder();
    if (!merged.isEmpty()) {
      text.append("## What's Changed\n");
      merged.forEach(pull -> text.append(line(call, repository, pull)));
      text.append('\n').append(newcomers(call, repository, merged));
    }
    String range = since.map(old -> "/compare/" + old + "..." + tag).orElse("/commits/" + tag);
    text.append("\n**Full Changelog**: ").append(call.shapes().urls().page(repository, range));
    return new ReleaseNotes(tag, text.toString());
  }

  ObjectNode json() {
    return Json.object().put("name", name).put("body", body);
  }

  private static Optional<String> lastRelease(
      Repository repository, String tag, Optional<ObjectId> head) {
    return repository.releases().all().stream()
        .filter(Release::published)
        .map(Release::tagName)
        .filter(name -> !name.equals(tag))
        .filter(name -> isBefore(repository, name, head))
        .findFirst();
  }

  private static boolean isBefore(Repository repository, String tag, Optional<ObjectId> head) {
    Optional<ObjectId> commit = repository.git().refs().tagCommit(tag);
    return commit.isPresent()
        && head.isPresent()
        && repository.git().history().isAncestor(commit.get(), head.get());
  }

  private static List<PullRequest> merged(
      Repository repository, Optional<String> since, ObjectId head) {
    Optional<ObjectId> start = since.flatMap(repository.git().refs()::tagCommit);
    List<RevCommit> commits =
        start.isPresent()
            ? repository.git().history().between(start.get(), head)
            : repository.git().history().log(head, Optional.empty(), 0, Integer.MAX_VALUE);
    Set<String> shas = commits.stream().map(RevCommit::name).collect(Collectors.toSet());
    List<PullRequest> merged = new ArrayList<>();
    for (PullRequest pull : repository.pullRequests().all()) {
      PullRequest.Merge how = pull.merge();
      if (how != null && shas.contains(how.commit().name())) {
        merged.add(pull);
      }
    }
    return merged;
  }

  private static String line(RestCall call, Repository repository, PullRequest pull) {
    Issue issue = repository.pullRequests().issue(pull);
    return "* %s by @%s in %s\n"
        .formatted(
            issue.title(),
            issue.author().login(),
            call.shapes().urls().page(repository, "/pull/" + pull.number()));
  }

  private static String newcomers(RestCall call, Repository repository, List<PullRequest> merged) {
    Set<Integer> numbers = merged.stream().map(PullRequest::number).collect(Collectors.toSet());
    Set<Account> earlier =
        repository.pullRequests().all().stream()
            .filter(pull -> pull.merged() && !numbers.contains(pull.number()))
            .map(pull -> repository.pullRequests().issue(pull).author())
            .collect(Collectors.toSet());
    StringBuilder text = new StringBuilder();
    for (PullRequest pull : merged) {
      Account author = repository.pullRequests().issue(pull).author();
      if (earlier.add(author)) {
        text.append("* @").append(author.login()).append(" made their first contribution in ");
        text.append(call.shapes().urls().page(repository, "/pull/" + pull.number()));
        text.append('\n');
      }
    }
    return text.isEmpty() ? "" : "## New Contributors\n" + text;
  }
}
