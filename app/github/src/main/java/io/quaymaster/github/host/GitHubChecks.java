package io.quaymaster.github.host;

import io.quaymaster.app.Credentials;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.rest.CheckClient;
import io.quaymaster.github.rest.CheckClient.CheckRun;
import io.quaymaster.github.rest.CheckClient.CheckRuns;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Check runs of the App. */
@Singleton
class GitHubChecks {
  private final InstallationCalls calls;
  private final CheckClient client;
  private final Credentials credentials;
  private final int pageSize;

  GitHubChecks(
      InstallationCalls calls,
      CheckClient client,
      Credentials credentials,
      GitHubSettings settings) {
    this.calls = calls;
    this.client = client;
    this.credentials = credentials;
    this.pageSize = settings.pageSize();
  }

  Optional<Long> find(
      InstalledRepository repository, CommitSha commit, String name, String externalId) {
    RepositoryRef ref = repository.ref();
    Call call = Call.readToWrite(repository, Permission.CHECKS);
    long app = credentials.current().appId();
    Stream.Builder<CheckRun> found = Stream.builder();
    OptionalInt next = OptionalInt.of(1);
    while (next.isPresent()) {
      int page = next.getAsInt();
      var response =
          calls.exchange(
              call,
              out ->
                  client.list(
                      out,
                      ref.owner(),
                      ref.name(),
                      commit.value(),
                      name,
                      app,
                      "all",
                      pageSize,
                      page));
      CheckRuns runs = Exchange.body(response);
      runs.checkRuns().stream()
          .filter(run -> externalId.equals(run.externalId()))
          .forEach(found::add);
      next = Links.nextPage(response.getHeaders(), page);
    }
    return found.build().max(Comparator.comparingLong(CheckRun::id)).map(CheckRun::id);
  }

  long create(InstalledRepository repository, CheckReport report) {
    RepositoryRef ref = repository.ref();
    CheckRun made =
        calls.make(
            Call.create(repository, Permission.CHECKS),
            out -> client.create(out, ref.owner(), ref.name(), CheckReports.toCreate(report)));
    append(repository, made.id(), report, CheckReports.BLOCK);
    return made.id();
  }

  /** GitHub adds remarks to those it has, so what is there already is not sent again. */
  boolean update(InstalledRepository repository, long id, CheckReport report) {
    RepositoryRef ref = repository.ref();
    int shown = 0;
    if (!report.annotations().isEmpty()) {
      Optional<CheckRun> current =
          calls.find(
              Call.readToWrite(repository, Permission.CHECKS),
              out -> client.get(out, ref.owner(), ref.name(), id));
      if (current.isEmpty()) {
        return false;
      }
      shown = current.orElseThrow().annotations();
    }
    int first = shown;
    Optional<CheckRun> changed =
        calls.find(
            Call.change(repository, Permission.CHECKS),
            out ->
                client.update(
                    out, ref.owner(), ref.name(), id, CheckReports.toUpdate(report, first)));
    changed.ifPresent(run -> append(repository, id, report, first + CheckReports.BLOCK));
    return changed.isPresent();
  }

  private void append(InstalledRepository repository, long id, CheckReport report, int from) {
    RepositoryRef ref = repository.ref();
    for (int first = from; first < report.annotations().size(); first += CheckReports.BLOCK) {
      int start = first;
      calls.make(
          // Not repeatable: each time GitHub adds the remarks once more.
          Call.create(repository, Permission.CHECKS),
          out ->
              client.update(
                  out, ref.owner(), ref.name(), id, CheckReports.toUpdate(report, start)));
    }
  }
}
