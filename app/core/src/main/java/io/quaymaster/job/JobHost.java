package io.quaymaster.job;

import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.util.Optional;

/** What jobs need of the code host. Calls throw {@code HostException}. */
public interface JobHost {
  /** The newest commit of the default branch; empty when the repository has none. */
  Optional<CommitSha> head(InstalledRepository repository);

  /** An issue as it is now; empty when it is not there, or was moved away. */
  Optional<JobIssue> issue(InstalledRepository repository, IssueNumber number);
}
