package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.diff.FileChange;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** The shapes of pull requests. */
public final class PullRequestShape {
  private final Urls urls;
  private final AccountShape accounts;
  private final RepositoryShape repositories;
  private final IssueShape issues;

  PullRequestShape(
      Urls urls, AccountShape accounts, RepositoryShape repositories, IssueShape issues) {
    this.urls = urls;
    this.accounts = accounts;
    this.repositories = repositories;
    this.issues = issues;
  }

  /** The shape in lists. */
  public ObjectNode listed(Repository repository, PullRequest pull) {
    Issue issue = repository.pullRequests().issue(pull);
    String self = urls.api(repository, "/pulls/" + pull.number());
    ObjectNode json = Json.object();
    json.put("url", self);
    json.put("id", pull.id());
    json.put("node_id", NodeId.of("PR", repository.id(), pull.id()));
    String page = urls.page(repository, "/pull/" + pull.number());
    json.put("html_url", page);
    json.put("diff_url", page + ".diff");
    json.put("patch_url", page + ".patch");
    json.put("issue_url", urls.api(repository, "/issues/" + pull.number()));
    json.put("number", pull.number());
    json.put("title", issue.title());
    json.set("user", accounts.simple(issue.author()));
    issues.addCommon(json, repository, issue);
    Optional<PullRequest.Merge> merge = Optional.ofNullable(pull.merge());
    json.put("merged_at", merge.map(how -> how.at().toString()).orElse(null));
    json.put("merge_commit_sha", merge.map(how -> how.commit().name()).orElse(null));
    json.putArray("requested_reviewers");
    json.putArray("requested_teams");
    json.put("draft", pull.draft());
    addLinks(json, repository, pull);
    json.set("head", end(repository, pull.headBranch(), pull.head()));
    json.set("base", end(repository, pull.baseBranch(), pull.base()));
    json.putNull("auto_merge");
    return json;
  }

  private void addLinks(ObjectNode json, Repository repository, PullRequest pull) {
    String self = urls.api(repository, "/pulls/" + pull.number());
    String issue = urls.api(repository, "/issues/" + pull.number());
    String statuses = urls.api(repository, "/statuses/" + pull.head().name());
    json.put("commits_url", self + "/commits");
    json.put("review_comments_url", self + "/comments");
    json.put("review_comment_url", urls.api(repository, "/pulls/comments{/number}"));
    json.put("comments_url", issue + "/comments");
    json.put("statuses_url", statuses);
    ObjectNode links = json.putObject("_links");
    links.putObject("self").put("href", self);
    links.putObject("html").put("href", urls.page(repository, "/pull/" + pull.number()));
    links.putObject("issue").put("href", issue);
    links.putObject("comments").put("href", issue + "/comments");
    links.putObject("review_comments").put("href", self + "/comments");
    links.putObject("review_comment").put("href", json.get("review_comment_url").textValue());
    links.putObject("commits").put("href", self + "/commits");
    links.putObject("statuses").put("href", statuses);
  }

  /** The shape of one pull request, with what takes computing. */
  public ObjectNode whole(Repository repository, PullRequest pull) {
    ObjectNode json = listed(repository, pull);
    List<RevCommit> commits = repository.pullRequests().commits(pull);
    List<FileChange> files = files(repository, pull);
    boolean open = repository.pullRequests().issue(pull).open();
    json.put("merged", pull.merged());
    if (open) {
      ObjectId base = repository.pullRequests().baseTip(pull);
      boolean clean = repository.git().merges().tree(base, pull.head()).isPresent();
      json.put("mergeable", clean);
      json.put("rebaseable", clean);
      json.put("mergeable_state", clean ? "clean" : "dirty");
    } else {
      json.putNull("mergeable");
      json.putNull("rebaseable");
      json.put("mergeable_state", "unknown");
    }
    json.set(
        "merged_by",
        accounts.orNull(Optional.ofNullable(pull.merge()).map(how -> how.by()).orElse(null)));
    json.put("comments", repository.issues().comments().of(pull.number()).size());
    json.put("review_comments", 0);
    json.put("maintainer_can_modify", false);
    json.put("commits", commits.size());
    json.put("additions", files.stream().mapToInt(FileChange::additions).sum());
    json.put("deletions", files.stream().mapToInt(FileChange::deletions).sum());
    json.put("changed_files", files.size());
    return json;
  }

  /** What a pull request changes, against where its branch left the base. */
  public static List<FileChange> files(Repository repository, PullRequest pull) {
    ObjectId base = pull.merged() ? pull.base() : repository.pullRequests().baseTip(pull);
    Optional<RevCommit> fork = repository.git().history().mergeBase(base, pull.head());
    return repository.git().history().changes(fork, pull.head());
  }

  private ObjectNode end(Repository repository, String branch, ObjectId commit) {
    ObjectNode json = Json.object();
    json.put("label", repository.owner().login() + ":" + branch);
    json.put("ref", branch);
    json.put("sha", commit.name());
    json.set("user", accounts.simple(repository.owner()));
    json.set("repo", repositories.full(repository));
    return json;
  }
}
