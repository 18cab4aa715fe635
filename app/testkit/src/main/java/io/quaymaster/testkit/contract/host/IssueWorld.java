package io.quaymaster.testkit.contract.host;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.issue.RoadmapHost;
import java.time.Instant;

/**
 * A code host with a repository, a project and people, arranged for a contract test.
 *
 * <p>The project has the fields {@code Note} (text), {@code Points} (number), {@code Due} (date),
 * {@code Quarter} (options {@code Q1 2026} and {@code Q2 2026}) and {@code Sprint} (iterations
 * {@code Sprint 1} and {@code Sprint 2}, of 14 days each, from 2026-01-05 and 2026-06-01).
 */
public interface IssueWorld {
  /** The roadmap's port to it. */
  RoadmapHost roadmap();

  /** The port to its projects. */
  ProjectHost projects();

  /** A repository without issues. */
  InstalledRepository repository();

  /** A project that the App can see, without items. */
  ProjectRef project();

  /** What time it is there. */
  Instant now();

  /** A person opens an issue. */
  IssueNumber opens(String title, String body);

  /** A person closes an issue. */
  void closes(IssueNumber issue);

  /** A person deletes an issue. */
  void deletes(IssueNumber issue);

  /** Search does not know what is made from now on. */
  void lagsSearch();
}
