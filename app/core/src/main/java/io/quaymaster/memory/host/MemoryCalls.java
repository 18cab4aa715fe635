package io.quaymaster.memory.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Notes the calls made to the in-memory code host, and lets chosen ones go wrong. */
public final class MemoryCalls {
  private final List<String> made = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  /** The names of all calls so far, in order. */
  public synchronized List<String> made() {
    return List.copyOf(made);
  }

  /** Forgets the calls so far. */
  public synchronized void forget() {
    made.clear();
  }

  /** The next call of that name fails, and has had no effect. */
  public void failBefore(String call, Supplier<? extends RuntimeException> failure) {
    failNth(call, 1, false, failure);
  }

  /** The next call of that name fails after it has had its effect. */
  public void failAfter(String call, Supplier<? extends RuntimeException> failure) {
    failNth(call, 1, true, failure);
  }

  /**
   * A coming call fails.
   *
   * @param call its name; empty for any
   * @param nth counts from 1
   * @param effect whether it has its effect first
   */
  public synchronized void failNth(
      String call, int nth, boolean effect, Supplier<? extends RuntimeException> failure) {
    troubles.add(
        new Trouble(
            call,
            nth,
            effect,
            () -> {
              throw failure.get();
            }));
  }

  /**
   * The process dies at a coming call.
   *
   * @param call its name; empty for any
   * @param nth counts from 1
   * @param effect whether the call has its effect first
   */
  public synchronized void kill(String call, int nth, boolean effect) {
    troubles.add(
        new Trouble(
            call,
            nth,
            effect,
            () -> {
              throw new Killed();
            }));
  }

  /** Something happens just before the next call of that name: somebody else's work. */
  public void meanwhile(String call, Runnable work) {
    meanwhile(call, 1, work);
  }

  /** Something happens just before a coming call of that name; {@code nth} counts from 1. */
  public synchronized void meanwhile(String call, int nth, Runnable work) {
    troubles.add(new Trouble(call, nth, false, work));
  }

  /** Makes a call of that name, unless something else is to happen. */
  public <T> T call(String name, Supplier<T> effect) {
    List<Trouble> due = due(name);
    due.stream().filter(trouble -> !trouble.effect()).forEach(trouble -> trouble.work().run());
    T result = effect.get();
    due.stream().filter(Trouble::effect).forEach(trouble -> trouble.work().run());
    return result;
  }

  private synchronized List<Trouble> due(String name) {
    made.add(name);
    List<Trouble> due = new ArrayList<>();
    for (int i = 0; i < troubles.size(); i++) {
      Trouble trouble = troubles.get(i);
      if (trouble.call().isEmpty() || trouble.call().equals(name)) {
        troubles.set(i, trouble.nearer());
        if (trouble.nth() == 1) {
          due.add(trouble);
        }
      }
    }
    troubles.removeIf(trouble -> trouble.nth() <= 0);
    return due;
  }

  /** The end of the process, as the code that runs in it can't catch it. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record Trouble(String call, int nth, boolean effect, Runnable work) {
    Trouble nearer() {
      return new Trouble(call, nth - 1, effect, work);
    }
  }
}
