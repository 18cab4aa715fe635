package io.quaymaster.project;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.util.List;

/**
 * What linking needs of the code host. The repository says on whose behalf it is asked. Calls throw
 * {@code HostException}.
 */
public interface ProjectHost {
  /** The project with its fields, and the place that the issue has in it. */
  ProjectView view(InstalledRepository repository, IssueNumber issue, ProjectRef project);

  /**
   * Adds an issue; one that is there already stays where it is.
   *
   * @param issueId GitHub's node id of the issue
   * @return the id of its item
   */
  String add(InstalledRepository repository, Project project, String issueId);

  /** Sets fields of an item, all with one call. */
  void set(InstalledRepository repository, Project project, String item, List<FieldChange> changes);
}
