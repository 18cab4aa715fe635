package io.quaymaster.web.jobs;

import io.micronaut.http.HttpRequest;
import io.quaymaster.account.PoolName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.JobQueues;
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
 * then those that ended, newest first, of one pool or of all that are set up. Open ones are few and
 * stand on the first part only.
 */
@Singleton
final class JobList {
  private final JobStore jobs;
  private final JobQueues queues;
  private final Clock clock;

  JobList(JobStore jobs, JobQueues queues, Clock clock) {
    this.jobs = jobs;
    this.queues = queues;
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
    List<PoolName> pools = pool.map(List::of).orElseGet(queues::pools);
    Slice<Job> ended = page.read((before, limit) -> ended(pools, before, limit), Job::updatedAt);
    return new Slice<>(
        Stream.concat(waiting.stream(), ended.items().stream()).toList(), ended.next());
  }

  private List<Job> open(Optional<PoolName> pool, int limit) {
    return jobs.open(pool, limit).stream()
        .sorted(Comparator.comparing(Job::requestedAt).reversed())
        .toList();
  }

  private List<Job> ended(List<PoolName> pools, Instant before, int limit) {
    return pools.stream()
        .flatMap(pool -> jobs.ended(pool, before, limit).stream())
        .sorted(Comparator.comparing(Job::updatedAt).reversed())
        .limit(limit)
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
