package io.quaymaster.github.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.github.http.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments of issues and pull requests, and reactions to them. */
@Client(id = "github", errorType = String.class)
public interface CommentClient {
  @Get("/repos/{owner}/{repo}/issues/{issueNumber}/comments{?per_page,page}")
  HttpResponse<List<Comment>> list(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long issueNumber,
      @QueryValue("per_page") int perPage,
      @QueryValue("page") int page);

  @Post("/repos/{owner}/{repo}/issues/{issueNumber}/comments")
  HttpResponse<Comment> create(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long issueNumber,
      @Body Text text);

  @Patch("/repos/{owner}/{repo}/issues/comments/{commentId}")
  HttpResponse<Comment> update(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long commentId,
      @Body Text text);

  /** Puts a reaction under a comment; GitHub keeps one of each kind per user. */
  @Post("/repos/{owner}/{repo}/issues/comments/{commentId}/reactions")
  HttpResponse<Reaction> react(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long commentId,
      @Body Reaction reaction);

  /** The text of a comment. */
  @Serdeable
  record Text(String body) {}

  /** A comment; its user is absent when the account is gone. */
  @Serdeable
  record Comment(long id, @Nullable String body, @Nullable User user) {
    /** Who wrote it. */
    @Serdeable
    public record User(String login) {}

    /** The writer's login, or nothing. */
    public String author() {
      return user == null ? "" : user.login();
    }
  }

  /** A reaction by GitHub's name for it. */
  @Serdeable
  record Reaction(String content) {}
}
