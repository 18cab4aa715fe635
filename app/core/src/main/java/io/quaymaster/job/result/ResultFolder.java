package io.quaymaster.job.result;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryRef;
import java.util.regex.Pattern;

/**
 * Where the results of one job are.
 *
 * @param repository by its name when the job began
 * @param job names the job on its issue: letters, digits, {@code . _ -}, up to 100
 */
public record ResultFolder(RepositoryRef repository, IssueNumber issue, String job) {
  private static final Pattern JOB = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public ResultFolder {
    if (!JOB.matcher(job).matches()) {
      throw new IllegalArgumentException("not the name of a job's folder: '" + job + "'");
    }
  }

  /** The beginning of all keys: {@code results/acme/billing/1/reproduce/}. */
  public String prefix() {
    return "results/%s/%s/%s/".formatted(repository, issue, job);
  }

  /** The key of a file. */
  public String key(ResultFile file) {
    return prefix() + file.path();
  }

  @Override
  public String toString() {
    return prefix();
  }
}
