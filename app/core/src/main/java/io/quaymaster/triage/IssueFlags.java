package io.quaymaster.triage;

import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.triage.IssueFlag.Wish;
import java.util.List;

/** The flags that stand, durably: features that act on issues take theirs from here. */
public interface IssueFlags {
  /** Raises a flag with one conditional write; false when it stands already. */
  boolean raise(IssueFlag flag);

  /** Takes a flag down; false when it does not stand. */
  boolean lower(RepositoryId repository, long issueId, Wish wish);

  /** The flags of one issue. */
  List<IssueFlag> of(RepositoryId repository, long issueId);
}
