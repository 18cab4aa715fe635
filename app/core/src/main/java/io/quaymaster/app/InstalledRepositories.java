package io.quaymaster.app;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import java.util.Optional;

/** Which repositories the App may work in. Calls throw {@link HostException}. */
public interface InstalledRepositories {
  /** The repository, when it exists and the App is installed on it. */
  Optional<InstalledRepository> find(RepositoryRef repository);
}
