package io.quaymaster.simulator.rules.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which faults happen to which requests. Without being told, none. When several fit, the one by
 * ordinal comes first, then those by call in the order told, then chance.
 */
public final class Faults {
  private final Map<Integer, Fault> byOrdinal = new TreeMap<>();
  private final List<ByCall> byCall = new ArrayList<>();
  private final HiddenResources hidden = new HiddenResources();
  private Optional<Chance> chance = Optional.empty();
  private int requests;
  private int happened;

  private record Chance(
      Random random, double probability, List<Fault> faults, Predicate<String> on) {}

  private static final class ByCall {
    private final Predicate<String> calls;
    private final Fault fault;
    private int left;

    private ByCall(Predicate<String> calls, Fault fault, int times) {
      this.calls = calls;
      this.fault = fault;
      this.left = times;
    }
  }

  /**
   * The fault happens to one request.
   *
   * @param ordinal 1 is the next request
   */
  public synchronized void at(int ordinal, Fault fault) {
    if (ordinal < 1) {
      throw new IllegalArgumentException("the next request is 1, was " + ordinal);
    }
    byOrdinal.put(requests + ordinal, fault);
  }

  /**
   * The fault happens to the next calls of one operation.
   *
   * @param call its name as in {@code Calls}, such as {@code POST /repos/{owner}/{repo}/git/tags}
   * @param times how many calls
   */
  public synchronized void on(String call, int times, Fault fault) {
    byCall.add(new ByCall(call::equals, fault, times));
  }

  /**
   * Each request meets, with a probability, one of the faults.
   *
   * @param seed the same seed and the same requests give the same faults
   * @param probability 0 to 1
   * @param on which calls, by name
   */
  public synchronized void randomly(
      long seed, double probability, List<Fault> faults, Predicate<String> on) {
    chance = Optional.of(new Chance(new Random(seed), probability, List.copyOf(faults), on));
  }

  /**
   * What is created from now on answers 404 to the next reads, as with a lagging replica.
   *
   * @param reads how many; 0 ends it
   */
  public void hideCreated(int reads) {
    hidden.hide(reads);
  }

  /** No faults any more. Ordinals start again at the next request. */
  public synchronized void clear() {
    byOrdinal.clear();
    byCall.clear();
    chance = Optional.empty();
    requests = 0;
    happened = 0;
    hidden.hide(0);
  }

  /** How many faults have happened since the start or the last {@link #clear}. */
  public synchronized int happened() {
    return happened;
  }

  /** What happens to this request; to be asked once for each. */
  public synchronized Optional<Fault> next(String call) {
    requests++;
    Optional<Fault> fault =
        Optional.ofNullable(byOrdinal.remove(requests))
            .or(() -> byCall(call))
            .or(() -> byChance(call));
    if (fault.isPresent()) {
      happened++;
    }
    return fault;
  }

  private Optional<Fault> byCall(String call) {
    for (ByCall one : byCall) {
      if (one.left > 0 && one.calls.test(call)) {
        one.left--;
        return Optional.of(one.fault);
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> byChance(String call) {
    return chance
        .filter(c -> c.on().test(call))
        .filter(c -> c.random().nextDouble() < c.probability())
        .map(c -> c.faults().get(c.random().nextInt(c.faults().size())));
  }

  /** The resources that lag behind. */
  public HiddenResources hidden() {
    return hidden;
  }
}
