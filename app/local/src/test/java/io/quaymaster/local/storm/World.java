package io.quaymaster.local.storm;

import io.quaymaster.local.LocalStack;
import io.quaymaster.simulator.github.Arrangement;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.eclipse.jgit.lib.ObjectId;

/** Repositories of several organisations, and every commit pushed to them, in order. */
final class World {
  private static final Map<String, String> CONFIG =
      Map.of(".github/quaymaster.yml", "release:\n  enabled: true\n");
  private static final List<String> MESSAGES =
      List.of(
          "feat: more",
          "feat: even more",
          "fix: less",
          "fix(parser): a comma",
          "docs: words",
          "chore: dust",
          "feat!: other",
          "refactor: the same\n\nBREAKING CHANGE: almost",
          "no convention at all",
          "fix: with a trailer\n\nRelease-Bump: minor");
  private static final String SKIPPED = "chore: nothing to see [skip release]";

  private final Arrangement arrange;
  private final Map<Repository, List<Pushed>> pushed = new LinkedHashMap<>();

  /**
   * One pushed head.
   *
   * @param releasable whether it asks to be released
   */
  record Pushed(ObjectId commit, boolean releasable) {}

  /** Makes the repositories and installs the App; some of them have a version already. */
  World(LocalStack stack, String name, int organisations, int repositoriesEach) {
    arrange = stack.gitHub().arrange();
    Account owner = stack.gitHub().state().accounts().find("mona").orElseThrow();
    for (int i = 0; i < organisations; i++) {
      Account organisation = arrange.organization(name + "-" + i, owner);
      for (int j = 0; j < repositoriesEach; j++) {
        Repository repository = arrange.repository(organisation, "repo-" + j, CONFIG);
        if (j % 2 == 0) {
          ObjectId commit = arrange.commit(repository, "feat: first", Map.of("first", "1"));
          arrange.tag(repository, "v1." + j + ".0", commit);
        }
        pushed.put(repository, new ArrayList<>());
      }
      arrange.install(stack.app().registered(), organisation);
    }
  }

  List<Repository> repositories() {
    return List.copyOf(pushed.keySet());
  }

  /** What was pushed to a repository, oldest first. */
  List<Pushed> pushed(Repository repository) {
    return List.copyOf(pushed.getOrDefault(repository, List.of()));
  }

  /** One commit, pushed to one of the repositories; one in twenty asks for no release. */
  void push(RandomGenerator random) {
    List<Repository> all = repositories();
    boolean skipped = random.nextInt(20) == 0;
    String message = skipped ? SKIPPED : MESSAGES.get(random.nextInt(MESSAGES.size()));
    push(all.get(random.nextInt(all.size())), message, !skipped);
  }

  /** One commit, pushed to a repository. */
  ObjectId push(Repository repository, String message, boolean releasable) {
    List<Pushed> sofar = pushed.getOrDefault(repository, new ArrayList<>());
    ObjectId commit =
        arrange.commit(repository, message, Map.of("change", Integer.toString(sofar.size())));
    sofar.add(new Pushed(commit, releasable));
    return commit;
  }
}
