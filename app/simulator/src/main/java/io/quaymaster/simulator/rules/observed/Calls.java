package io.quaymaster.simulator.rules.observed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The calls since the start or the last {@link #reset}, by name: {@code POST
 * /repos/{owner}/{repo}/git/tags}, or {@code graphql ReleasePlan}; what no operation fits appears
 * with its method and path. Attempts that a fault, a limit or a rule ended count too.
 */
public final class Calls {
  private final List<String> list = new CopyOnWriteArrayList<>();

  /** Records one. */
  public void add(String name) {
    list.add(name);
  }

  /** How often this one was called. */
  public int count(String name) {
    return (int) list.stream().filter(name::equals).count();
  }

  /** All, in the order in which they arrived. */
  public List<String> list() {
    return List.copyOf(list);
  }

  /** Forgets all. */
  public void reset() {
    list.clear();
  }
}
