package io.quaymaster.github.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.quaymaster.github.http.Outgoing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A repository as a whole. */
@Client(id = "github", errorType = String.class)
public interface RepositoryClient {
  @Get("/repos/{owner}/{repo}")
  HttpResponse<Repository> get(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing, String owner, String repo);

  @Get("/repos/{owner}/{repo}/collaborators/{username}/permission")
  HttpResponse<Collaborator> permission(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      String username);

  /** Compares two commits; from the second page on GitHub leaves the changed files out. */
  @Get("/repos/{owner}/{repo}/compare/{basehead}{?page,per_page}")
  HttpResponse<Comparison> compare(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      String basehead,
      @QueryValue("page") int page,
      @QueryValue("per_page") int perPage);

  @Post("/repos/{owner}/{repo}/dispatches")
  HttpResponse<Void> dispatch(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @Body Dispatch dispatch);

  /** Identity and name. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Repository(long id, String fullName) {}

  /**
   * What a user may do.
   *
   * @param permission admin, write, read or none
   * @param user the user, with each right by name
   */
  @Serdeable
  record Collaborator(String permission, @Nullable User user) {
    /** The user. */
    @Serdeable
    public record User(@Nullable Map<String, Boolean> permissions) {}
  }

  /** How two commits stand to each other: ahead, behind, identical or diverged. */
  @Serdeable
  record Comparison(String status) {}

  /** An event for the workflows of the repository. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Dispatch(String eventType, DispatchPayload clientPayload) {}

  /** GitHub allows ten properties at the top, so the facts lie one level deeper. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DispatchPayload(String run, Map<String, String> detail) {}
}
