package io.quaymaster.github.host;

import io.micronaut.http.HttpResponse;
import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.Credentials;
import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.rest.CommentClient;
import io.quaymaster.github.rest.CommentClient.Comment;
import io.quaymaster.github.rest.CommentClient.Text;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Comments of the App; a person waits for each of them. */
@Singleton
class GitHubComments {
  private final InstallationCalls calls;
  private final CommentClient client;
  private final Credentials credentials;
  private final int pageSize;

  GitHubComments(
      InstallationCalls calls,
      CommentClient client,
      Credentials credentials,
      GitHubSettings settings) {
    this.calls = calls;
    this.client = client;
    this.credentials = credentials;
    this.pageSize = settings.pageSize();
  }

  Optional<Long> find(InstalledRepository repository, IssueNumber issue, String marker) {
    RepositoryRef ref = repository.ref();
    Call call = Call.readToWrite(repository, Permission.ISSUES).interactive();
    AppCredentials app = credentials.current();
    OptionalInt next = OptionalInt.of(1);
    while (next.isPresent()) {
      int page = next.getAsInt();
      HttpResponse<List<Comment>> response =
          calls.exchange(
              call,
              out -> client.list(out, ref.owner(), ref.name(), issue.value(), pageSize, page));
      Optional<Comment> own =
          Exchange.body(response).stream()
              .filter(c -> app.isOwnUser(c.author()) && c.body() != null)
              .filter(c -> c.body() != null && c.body().contains(marker))
              .findFirst();
      if (own.isPresent()) {
        return own.map(Comment::id);
      }
      next = Links.nextPage(response.getHeaders(), page);
    }
    return Optional.empty();
  }

  /** Writes over the comment given, which is refused when it is gone; without one, a new one. */
  long write(
      InstalledRepository repository, IssueNumber issue, Optional<Long> existing, String body) {
    RepositoryRef ref = repository.ref();
    Text text = new Text(body);
    return existing
        .map(
            id ->
                calls.make(
                    Call.change(repository, Permission.ISSUES).interactive(),
                    out -> client.update(out, ref.owner(), ref.name(), id, text)))
        .orElseGet(
            () ->
                calls.make(
                    Call.create(repository, Permission.ISSUES).interactive(),
                    out -> client.create(out, ref.owner(), ref.name(), issue.value(), text)))
        .id();
  }
}
