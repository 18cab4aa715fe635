package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Label;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.issue.Reaction;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of issues, labels, milestones, comments and reactions. */
public final class IssueShape {
  private final Urls urls;
  private final AccountShape accounts;
  private final AppShape apps;
  private final GitHubState state;

  IssueShape(Urls urls, AccountShape accounts, AppShape apps, GitHubState state) {
    this.urls = urls;
    this.accounts = accounts;
    this.apps = apps;
    this.state = state;
  }

  /** An issue, or the issue side of a pull request. */
  public ObjectNode issue(Repository repository, Issue issue) {
    String self = urls.api(repository, "/issues/" + issue.number());
    ObjectNode json = Json.object();
    json.put("url", self);
    json.put("repository_url", urls.api(repository, ""));
    json.put("labels_url", self + "/labels{/name}");
    json.put("comments_url", self + "/comments");
    json.put("events_url", self + "/events");
    String kind = issue.pullRequest() ? "/pull/" : "/issues/";
    json.put("html_url", urls.page(repository, kind + issue.number()));
    json.put("id", issue.id());
    json.put("node_id", NodeId.of("I", repository.id(), issue.id()));
    json.put("number", issue.number());
    json.put("title", issue.title());
    json.set("user", accounts.simple(issue.author()));
    addCommon(json, repository, issue);
    json.put("comments", repository.issues().comments().of(issue.number()).size());
    json.put("state_reason", issue.stateReason());
    json.set("closed_by", accounts.orNull(issue.closedBy()));
    json.set("performed_via_github_app", app(issue.appId()));
    json.set("reactions", reactions(repository, issue.id(), self));
    json.put("timeline_url", self + "/timeline");
    if (issue.pullRequest()) {
      json.set("pull_request", pullLinks(repository, issue.number()));
    }
    return json;
  }

  /** What issues and pull requests have in common. */
  void addCommon(ObjectNode json, Repository repository, Issue issue) {
    json.put("state", issue.state().wire());
    json.put("locked", false);
    json.putNull("active_lock_reason");
    json.put("body", issue.body());
    json.set("labels", labels(repository, issue));
    json.set("assignees", Json.array(issue.assignees(), accounts::simple));
    json.set("assignee", accounts.orNull(first(issue.assignees())));
    Integer number = issue.milestone();
    json.set("milestone", NullNode.getInstance());
    if (number != null) {
      repository
          .issues()
          .milestones()
          .find(number)
          .ifPresent(found -> json.set("milestone", milestone(repository, found)));
    }
    json.put("created_at", Json.time(issue.createdAt()));
    json.put("updated_at", Json.time(issue.updatedAt()));
    json.put("closed_at", Json.time(issue.closedAt()));
    json.put("author_association", state.association(issue.author(), repository));
  }

  /** The labels of an issue. */
  public ArrayNode labels(Repository repository, Issue issue) {
    List<Label> labels =
        issue.labels().stream()
            .flatMap(name -> repository.issues().labels().find(name).stream())
            .toList();
    return Json.array(labels, label -> label(repository, label));
  }

  /** A label. */
  public ObjectNode label(Repository repository, Label label) {
    return Json.object()
        .put("id", label.id())
        .put("node_id", NodeId.of("LA", repository.id(), label.id()))
        .put("url", urls.api(repository, "/labels/" + label.name().replace(" ", "%20")))
        .put("name", label.name())
        .put("color", label.color())
        .put("default", label.isDefault())
        .put("description", label.description().isEmpty() ? null : label.description());
  }

  /** A milestone. */
  public ObjectNode milestone(Repository repository, Milestone milestone) {
    String self = urls.api(repository, "/milestones/" + milestone.number());
    List<Issue> issues =
        repository.issues().all().stream()
            .filter(one -> Integer.valueOf(milestone.number()).equals(one.milestone()))
            .toList();
    long open = issues.stream().filter(Issue::open).count();
    ObjectNode json = Json.object();
    json.put("url", self);
    json.put("html_url", urls.page(repository, "/milestone/" + milestone.number()));
    json.put("labels_url", self + "/labels");
    json.put("id", milestone.id());
    json.put("node_id", NodeId.of("MI", repository.id(), milestone.id()));
    json.put("number", milestone.number());
    json.put("title", milestone.title());
    json.put("description", milestone.description());
    json.set("creator", accounts.simple(milestone.creator()));
    json.put("open_issues", open);
    json.put("closed_issues", issues.size() - open);
    json.put("state", milestone.state().wire());
    json.put("created_at", Json.time(milestone.createdAt()));
    json.put("updated_at", Json.time(milestone.updatedAt()));
    json.put("due_on", Json.time(milestone.dueOn()));
    json.put("closed_at", Json.time(milestone.closedAt()));
    return json;
  }

  /** A comment. */
  public ObjectNode comment(Repository repository, Comment comment) {
    String self = urls.api(repository, "/issues/comments/" + comment.id());
    boolean onPull =
        repository.issues().find(comment.issueNumber()).map(Issue::pullRequest).orElse(false);
    String page = (onPull ? "/pull/" : "/issues/") + comment.issueNumber();
    ObjectNode json = Json.object();
    json.put("url", self);
    json.put("html_url", urls.page(repository, page + "#issuecomment-" + comment.id()));
    json.put("issue_url", urls.api(repository, "/issues/" + comment.issueNumber()));
    json.put("id", comment.id());
    json.put("node_id", NodeId.of("IC", repository.id(), comment.id()));
    json.set("user", accounts.simple(comment.author()));
    json.put("created_at", Json.time(comment.createdAt()));
    json.put("updated_at", Json.time(comment.updatedAt()));
    json.put("author_association", state.association(comment.author(), repository));
    json.put("body", comment.body());
    json.set("reactions", reactions(repository, comment.id(), self));
    json.set("performed_via_github_app", app(comment.appId()));
    return json;
  }

  /** A reaction. */
  public ObjectNode reaction(Repository repository, Reaction reaction) {
    ObjectNode json = Json.object();
    json.put("id", reaction.id());
    json.put("node_id", NodeId.of("REA", repository.id(), reaction.id()));
    json.set("user", accounts.simple(reaction.user()));
    json.put("content", reaction.content());
    json.put("created_at", Json.time(reaction.createdAt()));
    return json;
  }

  private ObjectNode reactions(Repository repository, long subject, String self) {
    List<Reaction> given = repository.issues().reactions().of(subject);
    ObjectNode json = Json.object();
    json.put("url", self + "/reactions");
    json.put("total_count", given.size());
    for (String content : Reaction.CONTENTS) {
      json.put(content, given.stream().filter(one -> one.content().equals(content)).count());
    }
    return json;
  }

  private ObjectNode pullLinks(Repository repository, int number) {
    String page = urls.page(repository, "/pull/" + number);
    ObjectNode json = Json.object();
    json.put("url", urls.api(repository, "/pulls/" + number));
    json.put("html_url", page);
    json.put("diff_url", page + ".diff");
    json.put("patch_url", page + ".patch");
    var merge = repository.pullRequests().find(number).map(pull -> pull.merge());
    json.put("merged_at", merge.map(how -> how.at().toString()).orElse(null));
    return json;
  }

  private JsonNode app(@Nullable Long appId) {
    return appId == null
        ? NullNode.getInstance()
        : state.apps().find(appId).map(apps::app).orElseGet(Json::object);
  }

  private static @Nullable Account first(List<Account> accounts) {
    return accounts.isEmpty() ? null : accounts.getFirst();
  }
}
