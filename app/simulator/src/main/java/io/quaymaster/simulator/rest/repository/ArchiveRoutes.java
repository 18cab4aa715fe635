package io.quaymaster.simulator.rest.repository;

import io.quaymaster.simulator.git.Codeload;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** {@code tarball}: leads to where the archive is. */
public final class ArchiveRoutes implements Routes {
  private final Codeload codeload;

  public ArchiveRoutes(Codeload codeload) {
    this.codeload = codeload;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/repos/{owner}/{repo}/tarball/{ref...}", call -> tarball(call, call.path("ref")))
        .get(
            "/repos/{owner}/{repo}/tarball",
            call -> tarball(call, call.repository().settings().defaultBranch()));
  }

  private ApiAnswer tarball(RestCall call, String ref) {
    Repository repository = call.repository();
    ObjectId commit = RestCall.found(repository.git().refs().commit(ref));
    String location = call.shapes().urls().page(codeload.ticket(repository, commit));
    return new ApiAnswer(302, Map.of("Location", location), null);
  }
}
