package io.quaymaster.account.capacity;

/**
 * Accounts of a pool that a worker can have.
 *
 * @param available free ones
 * @param leased ones in workers' hands, used or not
 * @param working leased ones that a job has begun to use
 */
public record PoolCounts(int available, int leased, int working) {
  public PoolCounts {
    if (available < 0 || working < 0 || working > leased) {
      throw new IllegalArgumentException(
          "not the counts of a pool: available %d, leased %d, working %d"
              .formatted(available, leased, working));
    }
  }
}
