package io.quaymaster.simulator.rules.observed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The calls since the start or the last {@link #reset}, by name: {@code POST
 * /repos/{owner}/{repo}/git/tags}, or {@code graphql ReleasePlan}; what no operation fits appears
 * with its method and path. Attempts that a fault, a limit or a rule ended count too.
 */
public final class Calls {
  private final List<Seen> list = new CopyOnWriteArrayList<>();

  private record Seen(String name, String subject, boolean write) {}

  /**
   * Records one.
   *
   * @param subject the repository it is about, {@code owner/name}; the path where there is none
   * @param write whether it may change something: a mutation, or another method than GET and HEAD
   */
  public void add(String name, String subject, boolean write) {
    list.add(new Seen(name, subject, write));
  }

  /** How often this one was called. */
  public int count(String name) {
    return (int) list.stream().filter(seen -> seen.name().equals(name)).count();
  }

  /** All, in the order in which they arrived. */
  public List<String> list() {
    return list.stream().map(Seen::name).toList();
  }

  /**
   * Those about one repository, in the order in which they arrived.
   *
   * @param subject {@code owner/name}, or the path of a call that is about none
   */
  public List<String> about(String subject) {
    return list.stream()
        .filter(seen -> seen.subject().equalsIgnoreCase(subject))
        .map(Seen::name)
        .toList();
  }

  /** Those that may change something, installation tokens apart, in the order they arrived. */
  public List<String> writes() {
    return list.stream()
        .filter(Seen::write)
        .map(Seen::name)
        .filter(name -> !name.endsWith("/access_tokens"))
        .toList();
  }

  /** Forgets all. */
  public void reset() {
    list.clear();
  }
}
