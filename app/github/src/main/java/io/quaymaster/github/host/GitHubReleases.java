package io.quaymaster.github.host;

import io.micronaut.http.HttpResponse;
import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.http.Effect;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.rest.ReleaseClient;
import io.quaymaster.github.rest.ReleaseClient.Change;
import io.quaymaster.github.rest.ReleaseClient.NotesRequest;
import io.quaymaster.github.rest.ReleaseClient.Release;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.ReleasePages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** GitHub releases. */
@Singleton
class GitHubReleases implements ReleasePages {
  private final InstallationCalls calls;
  private final ReleaseClient client;
  private final int pageSize;

  GitHubReleases(InstallationCalls calls, ReleaseClient client, GitHubSettings settings) {
    this.calls = calls;
    this.client = client;
    this.pageSize = settings.pageSize();
  }

  @Override
  public ReleasePage create(InstalledRepository repository, NewRelease release) {
    RepositoryRef ref = repository.ref();
    Optional<String> body = release.body().or(() -> notes(repository, release));
    ReleaseClient.NewRelease wanted =
        new ReleaseClient.NewRelease(
            release.tag().value(),
            release.name(),
            body.orElse(null),
            release.draft(),
            release.prerelease(),
            body.isEmpty(),
            release.latest() && !release.draft() && !release.prerelease() ? "true" : "false");
    return page(
        calls.make(
            Call.createUponNew(repository, Permission.CONTENTS),
            out -> client.create(out, ref.owner(), ref.name(), wanted)));
  }

  /**
   * Notes since a given tag are a call of their own: creating a release takes no such tag. The
   * latest release needs none, since GitHub begins its notes at the latest before it.
   */
  private Optional<String> notes(InstalledRepository repository, NewRelease release) {
    RepositoryRef ref = repository.ref();
    boolean latest = release.latest() && !release.draft() && !release.prerelease();
    return release
        .previousTag()
        .filter(_ -> !latest)
        .map(
            previous ->
                calls
                    .make(
                        Call.readToWrite(repository, Permission.CONTENTS),
                        out ->
                            client.generateNotes(
                                out,
                                ref.owner(),
                                ref.name(),
                                new NotesRequest(release.tag().value(), previous.value())))
                    .body());
  }

  @Override
  public Optional<ReleasePage> find(InstalledRepository repository, TagName tag) {
    RepositoryRef ref = repository.ref();
    Call call = Call.readToWrite(repository, Permission.CONTENTS);
    return calls
        .find(call, out -> client.byTag(out, ref.owner(), ref.name(), tag.value()))
        .or(() -> draft(call, ref, tag))
        .map(GitHubReleases::page);
  }

  /** Only the list shows drafts. */
  private Optional<Release> draft(Call call, RepositoryRef ref, TagName tag) {
    OptionalInt next = OptionalInt.of(1);
    while (next.isPresent()) {
      int page = next.getAsInt();
      HttpResponse<List<Release>> response =
          calls.exchange(call, out -> client.list(out, ref.owner(), ref.name(), pageSize, page));
      Optional<Release> found =
          Exchange.body(response).stream().filter(r -> r.tagName().equals(tag.value())).findFirst();
      if (found.isPresent()) {
        return found;
      }
      next = Links.nextPage(response.getHeaders(), page);
    }
    return Optional.empty();
  }

  @Override
  public ReleasePage publish(InstalledRepository repository, long id) {
    RepositoryRef ref = repository.ref();
    Call call = Call.create(repository, Permission.CONTENTS);
    return page(
        calls.make(
            call.with(Effect.IDEMPOTENT_WRITE, call.cost()),
            out -> client.update(out, ref.owner(), ref.name(), id, new Change(false))));
  }

  private static ReleasePage page(Release release) {
    return new ReleasePage(release.id(), release.htmlUrl(), release.draft());
  }
}
