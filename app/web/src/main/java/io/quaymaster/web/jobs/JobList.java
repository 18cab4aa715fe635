package io.quaymaster.web.jobs;

import io.micronaut.http.HttpRequest;
import io.quaymaster.account.PoolName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Page;
import io.quaymaster.web.request.Page.Slice;
import io.quaymaster.web.request.Read;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the list of jobs that a request asks for: those that are open, asked for last first,
 * then those that ended, newest first. Open ones are few and stand on the first part only.
 */
@Singleton
final class JobList {
  /** So many parts of the store are looked through for a pool before the rest is left to later. */
  private static final int MOST_PARTS = 10;

  private final JobStore jobs;
  private final Clock clock;

  JobList(JobStore jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Reads {@code open} (true for open ones only, false for ended ones only), {@code pool}, {@code
   * before} and {@code limit}.
   *
   * @throws Rejection 400 when one of them is not what it should be
   */
  Slice<Job> read(HttpRequest<?> request) {
    Page page = Page.of(request, clock);
    Optional<PoolName> pool =
        parameter(request, "pool")
            .map(
                text ->
                    Read.value("pool", text, PoolName::new, "the name of a pool, such as sandbox"));
    Optional<Boolean> open = parameter(request, "open").map(JobList::flag);
    boolean first = parameter(request, "before").isEmpty();
    List<Job> waiting = first && open.orElse(true) ? open(pool, page.limit()) : List.of();
    if (open.orElse(false)) {
      return new Slice<>(waiting, Optional.empty());
    }
    Slice<Job> ended = ended(pool, page);
    return new Slice<>(
        Stream.concat(waiting.stream(), ended.items().stream()).toList(), ended.next());
  }

  private List<Job> open(Optional<PoolName> pool, int limit) {
    return jobs.open(pool, limit).stream()
        .sorted(Comparator.comparing(Job::requestedAt).reversed())
        .toList();
  }

  private Slice<Job> ended(Optional<PoolName> pool, Page page) {
    Slice<Job> part = page.read(jobs::ended, Job::updatedAt);
    List<Job> found = of(pool, part);
    for (int read = 1; found.isEmpty() && part.next().isPresent() && read < MOST_PARTS; read++) {
      Instant before = part.next().orElseThrow();
      part = new Page(before, page.limit()).read(jobs::ended, Job::updatedAt);
      found = of(pool, part);
    }
    return new Slice<>(found, part.next());
  }

  private static List<Job> of(Optional<PoolName> pool, Slice<Job> part) {
    return part.items().stream()
        .filter(job -> pool.isEmpty() || pool.orElseThrow().equals(job.pool()))
        .toList();
  }

  private static Optional<String> parameter(HttpRequest<?> request, String name) {
    return request.getParameters().getFirst(name).filter(text -> !text.isEmpty());
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Rejection.invalid("open", "'" + text + "' is neither", "true or false");
    };
  }
}
