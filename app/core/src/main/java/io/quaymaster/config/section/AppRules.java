package io.quaymaster.config.section;

import io.quaymaster.kernel.Glob;
import java.util.List;
import java.util.Optional;

/**
 * What the App-level file says beside configurations.
 *
 * @param exclude repositories to leave alone
 * @param allow the only ones not to leave alone; empty for no such limit
 * @param paused what to hold back
 * @param matches the patterns of {@code repositories:}, in the file's order
 */
public record AppRules(
    List<Glob> exclude, Optional<List<Glob>> allow, List<Hold> paused, List<Glob> matches) {
  /** Nothing is said. */
  public static final AppRules NONE =
      new AppRules(List.of(), Optional.empty(), List.of(), List.of());

  public AppRules {
    exclude = List.copyOf(exclude);
    allow = allow.map(List::copyOf);
    paused = List.copyOf(paused);
    matches = List.copyOf(matches);
  }

  /**
   * A pause.
   *
   * @param feature its name, or {@code *}
   * @param why for whoever meets it
   */
  public record Hold(String feature, Glob repositories, String why) {}
}
