package io.quaymaster.account.capacity;

/**
 * Accounts of a pool that a worker can have, now or soon.
 *
 * @param available free ones
 * @param leased ones in workers' hands, used or not
 * @param working leased ones that a job has begun to use
 * @param returning ones that are to be cleaned, or being cleaned, and come back then
 */
public record PoolCounts(int available, int leased, int working, int returning) {
  public PoolCounts {
    if (available < 0 || working < 0 || working > leased || returning < 0) {
      throw new IllegalArgumentException(
          "not the counts of a pool: available %d, leased %d, working %d, returning %d"
              .formatted(available, leased, working, returning));
    }
  }

  /** Those that jobs are done in, now or soon. */
  public int usable() {
    return available + leased + returning;
  }
}
