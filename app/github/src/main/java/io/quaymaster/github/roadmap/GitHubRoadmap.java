package io.quaymaster.github.roadmap;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.rest.IssueClient;
import io.quaymaster.github.rest.IssueClient.NewMilestone;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.issue.IssueChange;
import io.quaymaster.roadmap.issue.IssueDraft;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.Milestone;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.roadmap.item.Quarter;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Roadmap issues: looked up by GraphQL, written by REST, which GraphQL has no milestones for. */
@Singleton
class GitHubRoadmap implements RoadmapHost {
  private final RoadmapLook look;
  private final Milestones milestones;
  private final IssueWrites writes;
  private final InstallationCalls calls;
  private final IssueClient client;

  GitHubRoadmap(
      RoadmapLook look,
      Milestones milestones,
      IssueWrites writes,
      InstallationCalls calls,
      IssueClient client) {
    this.look = look;
    this.milestones = milestones;
    this.writes = writes;
    this.calls = calls;
    this.client = client;
  }

  @Override
  public Sight look(InstalledRepository repository, Lookup lookup) {
    try {
      return look.look(repository, lookup);
    } catch (Refused refused) {
      if (refused.reason() != Reason.FORBIDDEN || lookup.project().isEmpty()) {
        throw refused;
      }
      return withoutProject(repository, lookup);
    }
  }

  /** The installation has no permission for projects, so no token for both could be had. */
  private Sight withoutProject(InstalledRepository repository, Lookup lookup) {
    Sight rest =
        look.look(
            repository,
            new Lookup(
                lookup.title(),
                lookup.identity(),
                lookup.known(),
                lookup.since(),
                lookup.quarter(),
                Optional.empty()));
    return new Sight(rest.issues(), rest.milestone(), lookup.project().map(ProjectView::invisible));
  }

  @Override
  public IssueSnapshot create(InstalledRepository repository, IssueDraft draft) {
    return writes.create(repository, draft);
  }

  @Override
  public List<Login> change(
      InstalledRepository repository,
      IssueNumber issue,
      IssueChange change,
      Optional<Milestone> milestone) {
    return writes.change(repository, issue, change, milestone);
  }

  @Override
  public Milestone createMilestone(InstalledRepository repository, Quarter quarter) {
    RepositoryRef ref = repository.ref();
    // GitHub keeps a day and takes the time to be of its own zone: noon is that day in every one.
    NewMilestone wanted =
        new NewMilestone(
            quarter.toString(), quarter.lastDay().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    try {
      IssueClient.Milestone made =
          calls.make(
              Call.create(repository, Permission.ISSUES),
              out -> client.createMilestone(out, ref.owner(), ref.name(), wanted));
      return new Milestone(made.number(), made.title());
    } catch (Refused refused) {
      if (refused.reason() != Reason.CONFLICT) {
        throw refused;
      }
      return milestones
          .find(repository, quarter.toString())
          .orElseThrow(
              () ->
                  new Unavailable(
                      "milestone " + quarter + " of " + ref + " was just made by another"));
    }
  }
}
