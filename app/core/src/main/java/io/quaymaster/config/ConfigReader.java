package io.quaymaster.config;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;

/** Says what is configured for a repository, all levels merged. */
public interface ConfigReader {
  /** The configuration that holds now. */
  ConfigOutcome read(InstalledRepository repository);

  /** The configuration that would hold if the repository's file were as it is at the commit. */
  ConfigOutcome readAt(InstalledRepository repository, CommitSha commit);
}
