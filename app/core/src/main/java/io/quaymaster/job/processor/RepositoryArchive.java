package io.quaymaster.job.processor;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import java.io.IOException;
import java.io.InputStream;

/** Gives the files of a repository. */
@FunctionalInterface
public interface RepositoryArchive {
  /**
   * The files at a commit as a gzipped tar, whose names begin with one folder of GitHub's making.
   * It is of any size, so it is streamed; whoever opens it closes it.
   *
   * @throws io.quaymaster.app.HostException when the host doesn't give it
   * @throws IOException when the connection fails
   */
  InputStream open(InstalledRepository repository, CommitSha commit) throws IOException;
}
