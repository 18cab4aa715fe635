package io.quaymaster.github.archive;

import io.micronaut.http.HttpHeaders;
import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.github.ApiUrls;
import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.http.Effect;
import io.quaymaster.github.http.Retries;
import io.quaymaster.job.processor.RepositoryArchive;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/**
 * Archives from GitHub. The API answers with the address of another host, good for five minutes; it
 * is fetched without our token, which is nobody's business there. Source: GitHub's REST
 * documentation, "Download a repository archive (tar)".
 */
@Singleton
final class GitHubRepositoryArchive implements RepositoryArchive {
  private static final int FOUND = 302;

  private final InstallationCalls calls;
  private final ArchiveClient client;
  private final Retries retries;
  private final GitHubSettings settings;
  private final ApiUrls urls;
  private final HttpClient http;

  GitHubRepositoryArchive(
      InstallationCalls calls,
      ArchiveClient client,
      Retries retries,
      GitHubSettings settings,
      ApiUrls urls) {
    this.calls = calls;
    this.client = client;
    this.retries = retries;
    this.settings = settings;
    this.urls = urls;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .build();
  }

  @Override
  public InputStream open(InstalledRepository repository, CommitSha commit) {
    return retries.run(Effect.READ, () -> fetch(address(repository, commit)), () -> {});
  }

  private URI address(InstalledRepository repository, CommitSha commit) {
    var answer =
        calls.exchange(
            Call.read(repository, Permission.CONTENTS),
            out ->
                client.tarball(
                    out, repository.ref().owner(), repository.ref().name(), commit.value()));
    Optional<URI> address =
        Optional.ofNullable(answer.getHeaders().get(HttpHeaders.LOCATION)).map(URI::create);
    if (answer.code() != FOUND || address.isEmpty()) {
      throw new Refused(
          Reason.NOT_FOUND,
          "the archive of %s: %d instead of the address of an archive"
              .formatted(repository, answer.code()),
          Optional.empty());
    }
    return checked(address.get());
  }

  /** Code is never fetched less safely than the API is asked. */
  private URI checked(URI address) {
    boolean plain = "http".equals(urls.rest().getScheme()) && "http".equals(address.getScheme());
    if (!plain && !"https".equals(address.getScheme())) {
      throw new Unavailable("the archive is at an address that is not https");
    }
    return address;
  }

  private InputStream fetch(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(settings.timeout()).build();
    HttpResponse<InputStream> answer = sent(request);
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    close(answer.body());
    // Without the address: the token in it gives the archive to anybody.
    throw refusal(answer.statusCode());
  }

  private static HostException refusal(int status) {
    String text = "the host of the archives answers " + status;
    return status >= 500 || status == 429
        ? new Unavailable(text)
        : new Refused(Reason.NOT_FOUND, text, Optional.empty());
  }

  private HttpResponse<InputStream> sent(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new Unavailable("no archive: " + e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while an archive was fetched");
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new Unavailable("no archive: " + e.getClass().getSimpleName());
    }
  }

  @PreDestroy
  void stop() {
    http.shutdownNow();
  }
}
