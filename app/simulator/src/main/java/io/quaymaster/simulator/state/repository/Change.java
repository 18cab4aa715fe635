package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.InstallationChange;
import io.quaymaster.simulator.state.check.CheckRunChange;
import io.quaymaster.simulator.state.git.RefChange;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.IssueChange;
import io.quaymaster.simulator.state.issue.Milestones;
import io.quaymaster.simulator.state.project.ProjectChange;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.release.ReleaseChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Anything that happened and that webhooks may tell. */
public sealed interface Change {
  /** Refs moved, by one push or one request. */
  record Pushed(Repository repository, List<RefChange> refs, Actor by) implements Change {
    /** Copies the list. */
    public Pushed {
      refs = List.copyOf(refs);
    }
  }

  /** An issue or one of its comments. */
  record OfIssue(Repository repository, IssueChange change) implements Change {}

  /** An issue went to another repository, where it has another number. */
  record Transferred(Repository from, Issue before, Repository to, Issue now, Actor by)
      implements Change {}

  /** A milestone. */
  record OfMilestone(Repository repository, Milestones.Change change) implements Change {}

  /**
   * A pull request.
   *
   * @param action opened, synchronize, edited, labeled, unlabeled, closed or reopened
   * @param detail what came or went
   * @param previous earlier values of edited fields; before and after for synchronize
   */
  record OfPullRequest(
      Repository repository,
      String action,
      PullRequest pull,
      Optional<IssueChange.Detail> detail,
      Map<String, String> previous,
      Actor by)
      implements Change {
    /** Copies the map. */
    public OfPullRequest {
      previous = Map.copyOf(previous);
    }
  }

  /** A release. */
  record OfRelease(Repository repository, ReleaseChange change) implements Change {}

  /** A check run. */
  record OfCheckRun(Repository repository, CheckRunChange change) implements Change {}

  /**
   * A repository.
   *
   * @param action created, deleted, renamed, transferred, archived, unarchived, edited, publicized
   *     or privatized
   * @param previous earlier values, by name
   */
  record OfRepository(Repository repository, String action, Map<String, String> previous, Actor by)
      implements Change {
    /** Copies the map. */
    public OfRepository {
      previous = Map.copyOf(previous);
    }
  }

  /** An item of a project. */
  record OfProject(ProjectChange change) implements Change {}

  /** An installation. */
  record OfInstallation(InstallationChange change) implements Change {}

  /**
   * Somebody posted to {@code dispatches}.
   *
   * @param eventType their word
   * @param payload their JSON object, as text
   */
  record Dispatched(Repository repository, String eventType, String payload, Actor by)
      implements Change {}
}
