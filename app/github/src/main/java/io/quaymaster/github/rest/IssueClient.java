package io.quaymaster.github.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.quaymaster.github.http.Outgoing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues and milestones. */
@Client(id = "github", errorType = String.class)
public interface IssueClient {
  /** One issue or pull request; of one that was transferred, from its new place. */
  @Get("/repos/{owner}/{repo}/issues/{issueNumber}")
  HttpResponse<Found> get(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long issueNumber);

  @Post("/repos/{owner}/{repo}/issues")
  HttpResponse<Issue> create(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @Body NewIssue issue);

  @Patch("/repos/{owner}/{repo}/issues/{issueNumber}")
  HttpResponse<Issue> update(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long issueNumber,
      @Body Change change);

  /** Adds labels; GitHub makes those that the repository does not have. */
  @Post("/repos/{owner}/{repo}/issues/{issueNumber}/labels")
  HttpResponse<List<Label>> addLabels(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long issueNumber,
      @Body Labels labels);

  /** Adds people; GitHub leaves out those who can't be assigned, without a word. */
  @Post("/repos/{owner}/{repo}/issues/{issueNumber}/assignees")
  HttpResponse<Issue> assign(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long issueNumber,
      @Body Assignees assignees);

  @Post("/repos/{owner}/{repo}/milestones")
  HttpResponse<Milestone> createMilestone(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @Body NewMilestone milestone);

  /**
   * An issue to be made.
   *
   * @param milestone its number
   */
  @Serdeable
  record NewIssue(
      String title, String body, List<String> labels, List<String> assignees, int milestone) {}

  /** What is changed; null stays as it is. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(@Nullable String title, @Nullable String body, @Nullable Integer milestone) {}

  /** An issue. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Issue(
      long number,
      String nodeId,
      String htmlUrl,
      String title,
      @Nullable String body,
      String state,
      List<Label> labels,
      @Nullable List<User> assignees,
      @Nullable Milestone milestone) {}

  /**
   * An issue as it is read.
   *
   * @param user who opened it; null when the account is gone
   * @param repositoryUrl of the API; ends in owner and name
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Found(
      long number,
      String htmlUrl,
      String repositoryUrl,
      String title,
      @Nullable String body,
      String state,
      List<Label> labels,
      @Nullable User user,
      Instant createdAt) {}

  /** A label. */
  @Serdeable
  record Label(String name) {}

  /** Labels by name. */
  @Serdeable
  record Labels(List<String> labels) {}

  /** A user. */
  @Serdeable
  record User(String login) {}

  /** Users by login. */
  @Serdeable
  record Assignees(List<String> assignees) {}

  /** A milestone to be made. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record NewMilestone(String title, Instant dueOn) {}

  /** A milestone. */
  @Serdeable
  record Milestone(int number, String title) {}
}
