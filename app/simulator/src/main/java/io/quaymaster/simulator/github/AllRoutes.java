package io.quaymaster.simulator.github;

import io.quaymaster.simulator.hooks.Deliveries;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.rest.app.AccessTokenRoutes;
import io.quaymaster.simulator.rest.app.AppRoutes;
import io.quaymaster.simulator.rest.app.HookDeliveryRoutes;
import io.quaymaster.simulator.rest.app.UserRoutes;
import io.quaymaster.simulator.rest.check.CheckRunRoutes;
import io.quaymaster.simulator.rest.git.GitObjectRoutes;
import io.quaymaster.simulator.rest.git.RefRoutes;
import io.quaymaster.simulator.rest.release.ReleaseRoutes;
import java.util.List;

/** The routes of every resource. */
final class AllRoutes {
  private AllRoutes() {}

  static List<Routes> of(Deliveries deliveries) {
    return List.of(
        new AppRoutes(),
        new AccessTokenRoutes(),
        new HookDeliveryRoutes(deliveries),
        new UserRoutes(),
        new RefRoutes(),
        new GitObjectRoutes(),
        new ReleaseRoutes(),
        new CheckRunRoutes());
  }
}
