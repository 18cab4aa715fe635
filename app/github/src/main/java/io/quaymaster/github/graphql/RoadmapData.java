package io.quaymaster.github.graphql;

import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.github.graphql.ProjectData.Items;
import io.quaymaster.github.graphql.ProjectData.Node;
import io.quaymaster.github.graphql.ProjectData.Organization;
import io.quaymaster.github.graphql.ProjectData.Project;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the documents about roadmap issues and projects bring, by the names in them. A part that was
 * not asked for, or that is not there, is null.
 */
@Serdeable
public record RoadmapData(
    @Nullable Repository repository,
    @Nullable Organization organization,
    @Nullable Issues byTitle,
    @Nullable Issues byMarker,
    @Nullable List<@Nullable Issue> nodes,
    @Nullable Project project,
    @Nullable Issue issue) {

  /** The repository, which must be there. */
  public Repository found() {
    if (repository == null) {
      throw new IllegalStateException("a query without its repository was let through");
    }
    return repository;
  }

  /** A repository, for what is in it. */
  @Serdeable
  public record Repository(
      @Nullable String id,
      @Nullable Issue issue,
      @Nullable Issues issues,
      @Nullable Milestones milestones) {}

  /** A page of issues; what is no issue among the hits of a search has no id. */
  @Serdeable
  public record Issues(@Nullable PageInfo pageInfo, @Nullable List<Issue> nodes)
      implements Page<Issue> {}

  /** A page of milestones. */
  @Serdeable
  public record Milestones(@Nullable PageInfo pageInfo, @Nullable List<Milestone> nodes)
      implements Page<Milestone> {}

  /** An issue. */
  @Serdeable
  public record Issue(
      @Nullable String id,
      @Nullable Long number,
      @Nullable String url,
      @Nullable String title,
      @Nullable String body,
      @Nullable String state,
      @Nullable Instant createdAt,
      @Nullable Node repository,
      @Nullable Milestone milestone,
      @Nullable Labels labels,
      @Nullable Assignees assignees,
      @Nullable Items projectItems) {}

  /** A milestone. */
  @Serdeable
  public record Milestone(@Nullable Integer number, @Nullable String title) {}

  /** The labels of an issue. */
  @Serdeable
  public record Labels(@Nullable List<Label> nodes) implements Page<Label> {}

  /** A label. */
  @Serdeable
  public record Label(String name) {}

  /** Who works on an issue. */
  @Serdeable
  public record Assignees(@Nullable List<Assignee> nodes) implements Page<Assignee> {}

  /** A user. */
  @Serdeable
  public record Assignee(String login) {}
}
