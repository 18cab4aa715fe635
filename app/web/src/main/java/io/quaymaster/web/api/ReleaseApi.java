package io.quaymaster.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.app.InstalledRepositories;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.release.Releases;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.later.WaitingRuns;
import io.quaymaster.web.guard.Audited;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.JsonBody;
import io.quaymaster.web.request.Read;

/** Releases on request: what would be done, and doing it. */
@Controller("/api/release")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReleaseApi {
  private final Releases releases;
  private final InstalledRepositories repositories;
  private final WaitingRuns waiting;
  private final JsonBody json;
  private final Audited audited;

  ReleaseApi(
      Releases releases,
      InstalledRepositories repositories,
      WaitingRuns waiting,
      JsonBody json,
      Audited audited) {
    this.releases = releases;
    this.repositories = repositories;
    this.waiting = waiting;
    this.json = json;
    this.audited = audited;
  }

  @Post(uri = "/plan", consumes = "*/*")
  HttpResponse<?> plan(HttpRequest<?> request) {
    ReleaseBody body = json.read(request, ReleaseBody.class, ReleaseBody.EXPECTED);
    ReleaseRequest asked = body.request(audited.caller(request).name());
    return PlanAnswer.to(releases.plan(repository(body), asked));
  }

  @Post(uri = "/run", consumes = "*/*")
  HttpResponse<?> run(HttpRequest<?> request) {
    ReleaseBody body = json.read(request, ReleaseBody.class, ReleaseBody.EXPECTED);
    ReleaseRequest asked = body.request(audited.caller(request).name());
    InstalledRepository repository = repository(body);
    audited.record(request, "release.run", repository + " " + asked.override(), "");
    RunOutcome outcome = releases.run(repository, asked);
    return RunAnswer.to(waiting.lookAfter(outcome));
  }

  private InstalledRepository repository(ReleaseBody body) {
    RepositoryRef ref = Read.repository(body.repository());
    return repositories
        .find(ref)
        .orElseThrow(() -> Rejection.notFound("the App is not installed on " + ref));
  }
}
