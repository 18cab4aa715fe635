package io.quaymaster.worker.process;

/**
 * A user id, and a group id of the same number, that no account on the machine has.
 *
 * @param id at least 1000
 */
public record JobUser(int id) {
  public JobUser {
    if (id < 1_000) {
      throw new IllegalArgumentException("not the id of a user for jobs: " + id);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(id);
  }
}
