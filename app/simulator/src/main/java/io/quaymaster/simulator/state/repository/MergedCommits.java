package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.git.GitMerges;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.pull.MergeMethod;
import io.quaymaster.simulator.state.pull.PullRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** The commits that merging a pull request makes, with GitHub's own texts. */
record MergedCommits(
    Repository repository,
    PullRequest pull,
    Account by,
    Optional<String> title,
    Optional<String> message) {

  /** The commit the base branch is to point at; empty on conflict. */
  Optional<ObjectId> by(MergeMethod method, ObjectId base) {
    GitMerges merges = repository.git().merges();
    Person author = new Person(by.name(), by.email(), repository.now());
    Person gitHub = new Person("GitHub", "noreply@github.com", repository.now());
    return switch (method) {
      case MERGE -> merges.merge(base, pull.head(), author, mergeText());
      case SQUASH -> merges.squash(base, pull.head(), author, gitHub, squashText());
      case REBASE -> merges.rebase(base, pull.head(), author);
    };
  }

  private String mergeText() {
    Issue issue = repository.pullRequests().issue(pull);
    String usual =
        "Merge pull request #%d from %s/%s"
            .formatted(pull.number(), repository.owner().login(), pull.headBranch());
    return title.orElse(usual) + "\n\n" + message.orElse(issue.title());
  }

  private String squashText() {
    Issue issue = repository.pullRequests().issue(pull);
    String usual = issue.title() + " (#" + pull.number() + ")";
    String body = message.orElseGet(this::commitList);
    return title.orElse(usual) + (body.isEmpty() ? "" : "\n\n" + body);
  }

  private String commitList() {
    var commits = repository.pullRequests().commits(pull);
    if (commits.size() == 1) {
      String whole = commits.getFirst().getFullMessage();
      int end = whole.indexOf("\n\n");
      return end < 0 ? "" : whole.substring(end).strip();
    }
    return commits.stream()
        .map(RevCommit::getFullMessage)
        .map(text -> "* " + text.strip())
        .collect(Collectors.joining("\n\n"));
  }
}
