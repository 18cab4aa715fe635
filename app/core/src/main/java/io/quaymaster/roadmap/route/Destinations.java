package io.quaymaster.roadmap.route;

import io.quaymaster.app.InstalledRepositories;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The repositories that routes lead to. What was found is taken for granted for five minutes, so
 * that a thousand items for one repository don't ask a thousand times.
 */
@Singleton
public final class Destinations {
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final InstalledRepositories repositories;
  private final Clock clock;
  private final Map<RepositoryRef, Known> known = new ConcurrentHashMap<>();

  public Destinations(InstalledRepositories repositories, Clock clock) {
    this.repositories = repositories;
    this.clock = clock;
  }

  /**
   * The repository, when the App is installed on it.
   *
   * @throws io.quaymaster.app.HostException when the code host does not say
   */
  public Optional<InstalledRepository> find(RepositoryRef ref) {
    Instant now = clock.instant();
    Known last = known.get(ref);
    if (last != null && now.isBefore(last.until())) {
      return Optional.of(last.repository());
    }
    Optional<InstalledRepository> found = repositories.find(ref);
    found.ifPresent(repository -> known.put(ref, new Known(repository, now.plus(MAX_AGE))));
    return found;
  }

  private record Known(InstalledRepository repository, Instant until) {}
}
