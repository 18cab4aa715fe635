package io.quaymaster.github.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.github.http.Outgoing;

/** Tag objects and refs. */
@Client(id = "github", errorType = String.class)
public interface GitDataClient {
  @Post("/repos/{owner}/{repo}/git/tags")
  HttpResponse<TagObject> createTag(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @Body NewTag tag);

  @Get("/repos/{owner}/{repo}/git/tags/{sha}")
  HttpResponse<TagObject> tag(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      String sha);

  @Post("/repos/{owner}/{repo}/git/refs")
  HttpResponse<Ref> createRef(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @Body NewRef ref);

  /** One ref by its name without {@code refs/}; the name may have slashes. */
  @Get("/repos/{owner}/{repo}/git/ref/{+ref}")
  HttpResponse<Ref> ref(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      String ref);

  /** A tag object to be made; GitHub enters the App as tagger, and the time. */
  @Serdeable
  record NewTag(String tag, String message, String object, String type) {}

  /** A tag object. */
  @Serdeable
  record TagObject(String sha, Target object) {}

  /** A ref to be made, with its full name. */
  @Serdeable
  record NewRef(String ref, String sha) {}

  /** A ref. */
  @Serdeable
  record Ref(String ref, Target object) {}

  /** What something points at: commit, tag, tree or blob. */
  @Serdeable
  record Target(String type, String sha) {}
}
