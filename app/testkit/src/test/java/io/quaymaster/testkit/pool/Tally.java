package io.quaymaster.testkit.pool;

import java.util.EnumMap;
import java.util.Map;

/** How often things happened, so that a test can tell that they did. */
final class Tally {
  private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);
  private int calls;
  private int pauses;
  private int conflicts;
  private int leases;
  private int duplicates;
  private int longSleeps;
  private int lost;

  void call() {
    calls++;
  }

  void pause() {
    pauses++;
  }

  void conflict() {
    conflicts++;
  }

  void leased() {
    leases++;
  }

  void duplicate() {
    duplicates++;
  }

  void longSleep() {
    longSleeps++;
  }

  void lost() {
    lost++;
  }

  void trouble(Trouble trouble) {
    if (trouble != Trouble.NONE) {
      troubles.merge(trouble, 1, Integer::sum);
    }
  }

  int calls() {
    return calls;
  }

  int pauses() {
    return pauses;
  }

  int conflicts() {
    return conflicts;
  }

  int leases() {
    return leases;
  }

  int duplicates() {
    return duplicates;
  }

  int longSleeps() {
    return longSleeps;
  }

  int lostLeases() {
    return lost;
  }

  int troubles(Trouble of) {
    return troubles.getOrDefault(of, 0);
  }

  @Override
  public String toString() {
    return "%d calls, %d leases, %d pauses, %d conflicts, %d duplicates, %d long sleeps, %d lost, %s"
        .formatted(calls, leases, pauses, conflicts, duplicates, longSleeps, lost, troubles);
  }
}
