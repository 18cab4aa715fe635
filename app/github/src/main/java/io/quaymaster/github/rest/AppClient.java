package io.quaymaster.github.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.quaymaster.github.http.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the App may ask with its own token. */
@Client(id = "github", errorType = String.class)
public interface AppClient {
  @Post("/app/installations/{installationId}/access_tokens")
  HttpResponse<AccessToken> createToken(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      long installationId,
      @Body TokenRequest request);

  @Get("/repos/{owner}/{repo}/installation")
  HttpResponse<Installation> repositoryInstallation(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing, String owner, String repo);

  /** What a token is asked for: repositories by id or by name. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record TokenRequest(
      List<Long> repositoryIds, List<String> repositories, Map<String, String> permissions) {
    public TokenRequest {
      repositoryIds = List.copyOf(repositoryIds);
      repositories = List.copyOf(repositories);
    }
  }

  /** A token, which must not be printed. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record AccessToken(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "AccessToken[***, expires " + expiresAt + "]";
    }
  }

  /** An installation of the App. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Installation(long id, @Nullable Instant suspendedAt) {}
}
