package io.quaymaster.job;

import io.quaymaster.config.job.JobName;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.run.RunKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one job for ever.
 *
 * @param number counts the jobs of that name on the issue, from 1
 */
public record JobId(RepositoryId repository, IssueNumber issue, JobName name, int number) {
  /** The kind of the runs that ask for jobs. */
  public static final String KIND = "job";

  private static final Pattern FORM =
      Pattern.compile("([1-9]\\d{0,17})/([1-9]\\d{0,17})/([a-z][a-z0-9-]{0,62})/([1-9]\\d{0,5})");

  public JobId {
    if (number < 1) {
      throw new IllegalArgumentException("jobs are counted from 1, not from " + number);
    }
  }

  /** Reads what {@link #toString} writes; empty for anything else. */
  public static Optional<JobId> read(String text) {
    Matcher found = FORM.matcher(text);
    return found.matches()
        ? Optional.of(
            new JobId(
                new RepositoryId(Long.parseLong(found.group(1))),
                new IssueNumber(Long.parseLong(found.group(2))),
                new JobName(found.group(3)),
                Integer.parseInt(found.group(4))))
        : Optional.empty();
  }

  /** The key of the run that asks for it. */
  public RunKey run() {
    return new RunKey(KIND, toString());
  }

  /** Its name among the jobs of its issue, for people, folders and markers. */
  public String onIssue() {
    return name + "-" + number;
  }

  @Override
  public String toString() {
    return repository + "/" + issue + "/" + name + "/" + number;
  }
}
