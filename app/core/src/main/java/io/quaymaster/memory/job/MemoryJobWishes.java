package io.quaymaster.memory.job;

import io.quaymaster.event.wish.JobWish;
import io.quaymaster.event.wish.JobWishes;
import io.quaymaster.event.wish.WishAnswer;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps wishes without doing anything about them; each stands until it is withdrawn. */
public final class MemoryJobWishes implements JobWishes {
  private final List<JobWish> standing = new ArrayList<>();
  private Optional<WishAnswer> denial = Optional.empty();

  /** From now on every wish hears this. */
  public synchronized void answer(WishAnswer answer) {
    denial = Optional.of(answer);
  }

  @Override
  public synchronized WishAnswer wish(JobWish wish) {
    if (denial.isPresent()) {
      return denial.orElseThrow();
    }
    boolean known = standing.stream().anyMatch(other -> same(other, wish));
    if (!known) {
      standing.add(wish);
    }
    return new WishAnswer.Granted("job " + wish.job() + (known ? " is open" : " is asked for"));
  }

  private static boolean same(JobWish one, JobWish other) {
    return one.repository().equals(other.repository())
        && one.issue().equals(other.issue())
        && one.job().equals(other.job());
  }

  @Override
  public synchronized boolean withdraw(
      InstalledRepository repository, IssueNumber issue, String job, String by) {
    return standing.removeIf(
        wish ->
            wish.repository().equals(repository)
                && wish.issue().equals(issue)
                && wish.job().equals(job));
  }

  /** What stands, oldest first. */
  public synchronized List<JobWish> standing() {
    return List.copyOf(standing);
  }
}
