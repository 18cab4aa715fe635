package io.quaymaster.github.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.command.CommandHost;
import io.quaymaster.command.CommandHost.Reaction;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.github.SimulatedScene;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.contract.host.CommandHostContract;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

class SimulatedCommandHostContractTest extends CommandHostContract {
  private static final SimulatedScene SCENE = new SimulatedScene();

  private final Repository stored = SCENE.repository(Map.of("README.md", "hello"));

  @AfterEach
  void everyRequestWasValid() {
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  @Override
  protected CommandHost host() {
    return SCENE.edge.bean(CommandHost.class);
  }

  @Override
  protected InstalledRepository repository() {
    return SCENE.installed(stored);
  }

  @Override
  protected String userWith(Role role) {
    String login = "with-" + role.name().toLowerCase(Locale.ROOT);
    Account user = SCENE.github.state().accounts().create(AccountType.USER, login, login);
    stored.addCollaborator(user, io.quaymaster.simulator.state.account.Role.valueOf(role.name()));
    return login;
  }

  @Override
  protected long comment() {
    Actor octocat = Actor.of(SCENE.octocat);
    Issue issue = stored.issues().open(octocat, NewIssue.of("one", null));
    return stored.issues().comments().create(octocat, issue, "/help").id();
  }

  @Override
  protected Set<Reaction> reactionsOf(long comment) {
    List<Reaction> all =
        stored.issues().reactions().of(comment).stream()
            .map(one -> Reaction.valueOf(one.content().toUpperCase(Locale.ROOT)))
            .toList();
    Set<Reaction> each = all.stream().collect(Collectors.toSet());
    assertEquals(each.size(), all.size());
    return each;
  }
}
