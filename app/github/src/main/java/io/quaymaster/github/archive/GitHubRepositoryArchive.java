package io.quaymaster.github.archive;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import io.quaymaster.kernel.RepositoryRef;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Archives from GitHub. The API answers with the address of another host, good for five minutes; it
 * is fetched without our token, which is nobody's business there. Where a repository has got
 * another name or owner, the API first says under what address of its own it is asked now. Source:
 * GitHub's REST documentation, "Download a repository archive (tar)" and "Follow redirects" in its
 * best practices.
 */
@Singleton
final class GitHubRepositoryArchive implements RepositoryArchive {
  private static final int FOUND = 302;
  private static final Set<Integer> MOVED = Set.of(301, 307, 308);

  /** A repository's old names all lead to where it is now; a second hop is odd, a sixth a loop. */
  private static final int MOST_HOPS = 5;

  /** What an address of the API consists of; it goes into our next request. */
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,300}");

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
    Call call = Call.read(repository, Permission.CONTENTS);
    RepositoryRef ref = repository.ref();
    var answer =
        calls.exchange(call, out -> client.tarball(out, ref.owner(), ref.name(), commit.value()));
    for (int hop = 0; hop < MOST_HOPS && MOVED.contains(answer.code()); hop++) {
      String path = ours(repository, answer);
      answer = calls.exchange(call, out -> client.moved(out, path));
    }
    if (answer.code() != FOUND) {
      throw refused(repository, answer.code() + " instead of the address of an archive");
    }
    return checked(location(repository, answer));
  }

  /** Only the API itself is asked with our token: the path of an address that is below its root. */
  private String ours(InstalledRepository repository, HttpResponse<?> answer) {
    String root = urls.rest() + "/";
    String address = location(repository, answer).toString();
    String path = address.startsWith(root) ? address.substring(root.length()) : "";
    if (!PATH.matcher(path).matches() || path.contains("..")) {
      throw refused(repository, "it has moved to where the API is not");
    }
    return path;
  }

  private static URI location(InstalledRepository repository, HttpResponse<?> answer) {
    try {
      return answer
          .getHeaders()
          .getFirst(HttpHeaders.LOCATION)
          .map(URI::create)
          .orElseThrow(() -> refused(repository, answer.code() + " without an address"));
    } catch (IllegalArgumentException _) {
      throw refused(repository, answer.code() + " with what is no address");
    }
  }

  private static Refused refused(InstalledRepository repository, String why) {
    return new Refused(
        Reason.NOT_FOUND, "the archive of " + repository + ": " + why, Optional.empty());
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
    java.net.http.HttpResponse<InputStream> answer = sent(request);
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

  private java.net.http.HttpResponse<InputStream> sent(HttpRequest request) {
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
