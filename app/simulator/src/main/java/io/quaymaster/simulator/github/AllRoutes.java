package io.quaymaster.simulator.github;

import io.quaymaster.simulator.git.Codeload;
import io.quaymaster.simulator.hooks.Deliveries;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.rest.app.AccessTokenRoutes;
import io.quaymaster.simulator.rest.app.AppRoutes;
import io.quaymaster.simulator.rest.app.HookDeliveryRoutes;
import io.quaymaster.simulator.rest.app.MetaRoutes;
import io.quaymaster.simulator.rest.app.UserRoutes;
import io.quaymaster.simulator.rest.check.CheckRunRoutes;
import io.quaymaster.simulator.rest.git.GitObjectRoutes;
import io.quaymaster.simulator.rest.git.RefRoutes;
import io.quaymaster.simulator.rest.issue.AssigneeRoutes;
import io.quaymaster.simulator.rest.issue.CommentRoutes;
import io.quaymaster.simulator.rest.issue.IssueRoutes;
import io.quaymaster.simulator.rest.issue.LabelRoutes;
import io.quaymaster.simulator.rest.issue.MilestoneRoutes;
import io.quaymaster.simulator.rest.pull.PullRoutes;
import io.quaymaster.simulator.rest.release.ReleaseRoutes;
import io.quaymaster.simulator.rest.repository.ArchiveRoutes;
import io.quaymaster.simulator.rest.repository.BranchRoutes;
import io.quaymaster.simulator.rest.repository.CommitRoutes;
import io.quaymaster.simulator.rest.repository.ContentRoutes;
import io.quaymaster.simulator.rest.repository.RepositoryRoutes;
import io.quaymaster.simulator.rest.search.SearchRoutes;
import java.util.List;

/** The routes of every resource. */
final class AllRoutes {
  private AllRoutes() {}

  static List<Routes> of(Deliveries deliveries, Codeload codeload) {
    return List.of(
        new AppRoutes(),
        new AccessTokenRoutes(),
        new HookDeliveryRoutes(deliveries),
        new UserRoutes(),
        new MetaRoutes(),
        new RepositoryRoutes(),
        new BranchRoutes(),
        new ContentRoutes(),
        new ArchiveRoutes(codeload),
        new RefRoutes(),
        new GitObjectRoutes(),
        new ReleaseRoutes(),
        new CheckRunRoutes(),
        new CommitRoutes(),
        new PullRoutes(),
        new CommentRoutes(),
        new LabelRoutes(),
        new MilestoneRoutes(),
        new AssigneeRoutes(),
        new IssueRoutes(),
        new SearchRoutes());
  }
}
