package io.quaymaster.testkit.contract.host;

import io.quaymaster.command.CommandHost;
import io.quaymaster.command.CommandHost.Reaction;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.memory.host.MemoryCommandHost;
import io.quaymaster.testkit.contract.Samples;
import java.util.Locale;
import java.util.Set;

class MemoryCommandHostContractTest extends CommandHostContract {
  private final MemoryCommandHost host = new MemoryCommandHost();

  @Override
  protected CommandHost host() {
    return host;
  }

  @Override
  protected InstalledRepository repository() {
    return Samples.repository();
  }

  @Override
  protected String userWith(Role role) {
    String login = "with-" + role.name().toLowerCase(Locale.ROOT);
    host.grant(repository(), login, role);
    return login;
  }

  @Override
  protected long comment() {
    return 4711;
  }

  @Override
  protected Set<Reaction> reactionsOf(long comment) {
    return Set.copyOf(host.reactions(comment));
  }
}
