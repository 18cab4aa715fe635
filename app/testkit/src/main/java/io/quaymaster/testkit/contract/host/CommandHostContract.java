package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.command.CommandHost;
import io.quaymaster.command.CommandHost.Reaction;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.kernel.InstalledRepository;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What all {@link CommandHost}s do. */
public abstract class CommandHostContract {
  protected abstract CommandHost host();

  protected abstract InstalledRepository repository();

  /** Makes a user with that role in the repository and says the login. */
  protected abstract String userWith(Role role);

  /** A comment of a person on an issue of the repository. */
  protected abstract long comment();

  /** The App's reactions under a comment. */
  protected abstract Set<Reaction> reactionsOf(long comment);

  @Test
  void everyRoleIsTold() {
    for (Role role : new Role[] {Role.READ, Role.TRIAGE, Role.WRITE, Role.MAINTAIN, Role.ADMIN}) {
      assertEquals(role, host().roleOf(repository(), userWith(role)), role.name());
    }
  }

  @Test
  void userWhoDoesNotExistHasNoRole() {
    assertEquals(Role.NONE, host().roleOf(repository(), "nobody-of-that-name"));
  }

  @Test
  void reactionAppearsOnceHoweverOftenItIsGiven() {
    long comment = comment();

    host().react(repository(), comment, Reaction.EYES);
    host().react(repository(), comment, Reaction.EYES);
    host().react(repository(), comment, Reaction.ROCKET);

    assertEquals(Set.of(Reaction.EYES, Reaction.ROCKET), reactionsOf(comment));
  }
}
