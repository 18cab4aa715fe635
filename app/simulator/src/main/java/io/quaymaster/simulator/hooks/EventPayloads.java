package io.quaymaster.simulator.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.shape.Shapes;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.check.CheckRunChange;
import io.quaymaster.simulator.state.issue.IssueChange;
import io.quaymaster.simulator.state.issue.Milestones;
import io.quaymaster.simulator.state.project.ProjectChange;
import io.quaymaster.simulator.state.release.ReleaseChange;
import io.quaymaster.simulator.state.repository.Change;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the events of a repository say, all but the installation. */
final class EventPayloads {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Shapes shapes;
  private final PushPayloads pushes;
  private final ProjectPayloads projects;

  EventPayloads(Shapes shapes, GitHubState state) {
    this.shapes = shapes;
    this.pushes = new PushPayloads(shapes);
    this.projects = new ProjectPayloads(shapes, state);
  }

  List<HookEvent> of(Change change) {
    return switch (change) {
      case Change.Pushed pushed -> pushes.of(pushed);
      case Change.OfIssue(Repository repository, IssueChange issue) ->
          List.of(issue(repository, issue));
      case Change.Transferred transferred -> transfer(transferred);
      case Change.OfMilestone(Repository repository, Milestones.Change milestone) ->
          List.of(milestone(repository, milestone));
      case Change.OfPullRequest pull -> List.of(pullRequest(pull));
      case Change.OfRelease(Repository repository, ReleaseChange release) ->
          List.of(release(repository, release));
      case Change.OfCheckRun(Repository repository, CheckRunChange run) ->
          List.of(checkRun(repository, run));
      case Change.OfRepository repository -> List.of(repository(repository));
      case Change.Dispatched dispatched -> List.of(dispatch(dispatched));
      case Change.OfProject(ProjectChange project) -> projects.of(project);
      case Change.OfInstallation _ -> List.of();
    };
  }

  private HookEvent issue(Repository repository, IssueChange change) {
    ObjectNode json = Json.object();
    String event =
        switch (change) {
          case IssueChange.Whole(var action, var issue, var detail, var previous, _) -> {
            json.put("action", action);
            json.set("issue", shapes.issues().issue(repository, issue));
            addDetail(json, repository, detail);
            addChanges(json, previous);
            yield "issues";
          }
          case IssueChange.Commented(var action, var issue, var comment, var previous, _) -> {
            json.put("action", action);
            json.set("issue", shapes.issues().issue(repository, issue));
            json.set("comment", shapes.issues().comment(repository, comment));
            addChanges(json, previous.map(body -> Map.of("body", body)).orElse(Map.of()));
            yield "issue_comment";
          }
        };
    return event(event, json, repository, change.by().account());
  }

  private HookEvent pullRequest(Change.OfPullRequest change) {
    Repository repository = change.repository();
    ObjectNode json = Json.object();
    json.put("action", change.action());
    json.put("number", change.pull().number());
    json.set("pull_request", shapes.pulls().whole(repository, change.pull()));
    addDetail(json, repository, change.detail());
    if (change.action().equals("synchronize")) {
      change.previous().forEach(json::put);
    } else {
      addChanges(json, change.previous());
    }
    return event("pull_request", json, repository, change.by().account());
  }

  private HookEvent release(Repository repository, ReleaseChange change) {
    ObjectNode json = Json.object().put("action", change.action());
    json.set("release", shapes.releases().of(repository, change.release()));
    return event("release", json, repository, change.by().account());
  }

  private HookEvent checkRun(Repository repository, CheckRunChange change) {
    ObjectNode json = Json.object().put("action", change.action());
    json.set("check_run", shapes.checkRuns().told(repository, change.run()));
    return event("check_run", json, repository, change.by().account());
  }

  private HookEvent repository(Change.OfRepository change) {
    ObjectNode json = Json.object().put("action", change.action());
    Map<String, String> old = change.previous();
    switch (change.action()) {
      case "renamed" ->
          json.putObject("changes")
              .putObject("repository")
              .putObject("name")
              .put("from", old.get("name"));
      case "transferred" ->
          json.putObject("changes")
              .putObject("owner")
              .putObject("from")
              .putObject("organization")
              .put("login", old.get("owner"));
      default -> addChanges(json, old);
    }
    return event("repository", json, change.repository(), change.by().account());
  }

  private HookEvent dispatch(Change.Dispatched change) {
    ObjectNode json = Json.object().put("action", change.eventType());
    json.put("branch", change.repository().settings().defaultBranch());
    json.set("client_payload", parsed(change.payload()));
    return event("repository_dispatch", json, change.repository(), change.by().account());
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the payload of a dispatch is JSON", e);
    }
  }

  private void addDetail(
      ObjectNode json, Repository repository, Optional<IssueChange.Detail> detail) {
    detail.ifPresent(
        one -> {
          switch (one) {
            case IssueChange.Detail.OfLabel(var label) ->
                json.set("label", shapes.issues().label(repository, label));
            case IssueChange.Detail.OfAssignee(var assignee) ->
                json.set("assignee", shapes.accounts().simple(assignee));
            case IssueChange.Detail.OfMilestone(var milestone) ->
                json.set("milestone", shapes.issues().milestone(repository, milestone));
          }
        });
  }

  private List<HookEvent> transfer(Change.Transferred change) {
    Account sender = change.by().account();
    JsonNode before = shapes.issues().issue(change.from(), change.before());
    JsonNode now = shapes.issues().issue(change.to(), change.now());
    ObjectNode gone = Json.object().put("action", "transferred").set("issue", before);
    gone.putObject("changes")
        .<ObjectNode>set("new_issue", now)
        .set("new_repository", shapes.repositories().full(change.to()));
    ObjectNode come = Json.object().put("action", "opened").set("issue", now);
    come.putObject("changes")
        .<ObjectNode>set("old_issue", before)
        .set("old_repository", shapes.repositories().full(change.from()));
    return List.of(
        event("issues", gone, change.from(), sender), event("issues", come, change.to(), sender));
  }

  private HookEvent milestone(Repository repository, Milestones.Change change) {
    ObjectNode json = Json.object().put("action", change.action());
    json.set("milestone", shapes.issues().milestone(repository, change.milestone()));
    addChanges(json, change.previous());
    return event("milestone", json, repository, change.by().account());
  }

  private static void addChanges(ObjectNode json, Map<String, String> previous) {
    if (!previous.isEmpty() || json.path("action").asText().equals("edited")) {
      ObjectNode changes = json.putObject("changes");
      previous.forEach((field, old) -> changes.putObject(field).put("from", old));
    }
  }

  private HookEvent event(String name, ObjectNode json, Repository repository, Account sender) {
    json.set("repository", shapes.repositories().full(repository));
    addCommon(json, repository, sender, shapes);
    return HookEvent.in(repository, name, json.path("action").asText(""), json);
  }

  static void addCommon(ObjectNode json, Repository repository, Account sender, Shapes shapes) {
    if (repository.owner().type() == AccountType.ORGANIZATION) {
      json.set("organization", shapes.accounts().organization(repository.owner()));
    }
    json.set("sender", shapes.accounts().simple(sender));
  }
}
