package io.quaymaster.github.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.quaymaster.github.http.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Releases. */
@Client(id = "github", errorType = String.class)
public interface ReleaseClient {
  @Post("/repos/{owner}/{repo}/releases")
  HttpResponse<Release> create(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @Body NewRelease release);

  @Patch("/repos/{owner}/{repo}/releases/{releaseId}")
  HttpResponse<Release> update(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long releaseId,
      @Body Change change);

  /** The published release of a tag; drafts are not found this way. */
  @Get("/repos/{owner}/{repo}/releases/tags/{tag}")
  HttpResponse<Release> byTag(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      String tag);

  @Get("/repos/{owner}/{repo}/releases{?per_page,page}")
  HttpResponse<List<Release>> list(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @QueryValue("per_page") int perPage,
      @QueryValue("page") int page);

  /** Writes notes and stores nothing. */
  @Post("/repos/{owner}/{repo}/releases/generate-notes")
  HttpResponse<Notes> generateNotes(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @Body NotesRequest request);

  /**
   * A release to be made.
   *
   * @param makeLatest {@code "true"} or {@code "false"}: a text in GitHub's API; drafts and
   *     prereleases can't be the latest
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NewRelease(
      String tagName,
      String name,
      @Nullable String body,
      boolean draft,
      boolean prerelease,
      boolean generateReleaseNotes,
      String makeLatest) {}

  /** What is changed of a release. */
  @Serdeable
  record Change(boolean draft) {}

  /** A release. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Release(long id, String htmlUrl, String tagName, boolean draft) {}

  /** Which notes. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record NotesRequest(String tagName, String previousTagName) {}

  /** Notes as Markdown. */
  @Serdeable
  record Notes(String body) {}
}
