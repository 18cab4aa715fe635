package io.quaymaster.event;

import io.quaymaster.app.intake.Envelopes;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import java.util.Optional;
import java.util.function.Supplier;

/** Events and handlers for tests. */
final class Events {
  static final GitHubEvent EVENT =
      new GitHubEvent.TagPush(
          new InstalledRepository(
              new InstallationId(7), new RepositoryId(42), RepositoryRef.parse("acme/billing")),
          "v1.0.0",
          false);

  private Events() {}

  static Delivery delivery(boolean own) {
    return new Delivery(Envelopes.ID, Optional.of("mona"), own, HandClock.NOON);
  }

  /** A handler that wants every event and says what it is told to say. */
  static final class Scripted implements EventHandler {
    private final String name;
    private final Supplier<HandlerOutcome> script;
    int calls;
    boolean own;
    boolean wants = true;

    Scripted(String name, Supplier<HandlerOutcome> script) {
      this.name = name;
      this.script = script;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean wants(GitHubEvent event) {
      return wants;
    }

    @Override
    public boolean wantsOwn() {
      return own;
    }

    @Override
    public HandlerOutcome handle(Delivery delivery, GitHubEvent event) {
      calls++;
      return script.get();
    }
  }
}
