package io.quaymaster.memory.host;

import io.quaymaster.command.CommandHost;
import io.quaymaster.kernel.InstalledRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Roles and reactions in this process. */
public final class MemoryCommandHost implements CommandHost {
  private final Map<String, Role> roles = new HashMap<>();
  private final Map<Long, Set<Reaction>> reactions = new HashMap<>();

  @Override
  public synchronized Role roleOf(InstalledRepository repository, String login) {
    return roles.getOrDefault(key(repository, login), Role.NONE);
  }

  @Override
  public synchronized void react(
      InstalledRepository repository, long commentId, Reaction reaction) {
    reactions.computeIfAbsent(commentId, id -> new LinkedHashSet<>()).add(reaction);
  }

  /** Gives a user a role in a repository. */
  public synchronized void grant(InstalledRepository repository, String login, Role role) {
    roles.put(key(repository, login), role);
  }

  /** The reactions under a comment, in order. */
  public synchronized List<Reaction> reactions(long commentId) {
    return new ArrayList<>(reactions.getOrDefault(commentId, Set.of()));
  }

  private static String key(InstalledRepository repository, String login) {
    return repository.id() + "/" + login.toLowerCase(Locale.ROOT);
  }
}
