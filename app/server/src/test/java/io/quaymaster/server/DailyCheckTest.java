package io.quaymaster.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.flow.ReleaseInput;
import io.quaymaster.release.version.Channel;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DailyCheckTest {
  private static final InstalledRepository BILLING =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(42), RepositoryRef.parse("acme/billing"));

  private static RunRecord failed(Instant now) {
    ReleaseInput input =
        new ReleaseInput(
            new CommitSha("a".repeat(40)),
            new BranchName("main"),
            Channel.STABLE,
            new ReleaseOverride.None(),
            false,
            "ada",
            "push 1");
    return new RunRecord(
        input.key(BILLING),
        BILLING,
        input.toMap(),
        new RunState.Failed("the ruleset forbids it", "Change the ruleset."),
        List.of(),
        1,
        now,
        now);
  }

  @Test
  void stuckReleaseIsToldInTheRepositorysChannel() throws Exception {
    try (OutsideStandIn outside = new OutsideStandIn()) {
      Map<String, Object> settings = outside.settings();
      settings.put("quaymaster.sweep.first", "1h");
      settings.put("quaymaster.health.first", "10ms");
      settings.put("quaymaster.health.interval", "50ms");
      EmbeddedServer server = Server.start(settings);
      try {
        Clock clock = server.getApplicationContext().getBean(Clock.class);
        server.getApplicationContext().getBean(RunStore.class).create(failed(clock.instant()));

        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 1000 && !told(outside); i++) {
          assertFalse(never.await(10, TimeUnit.MILLISECONDS));
        }
        assertTrue(told(outside), outside.toString());
      } finally {
        server.stop();
      }
    }
  }

  private static boolean told(OutsideStandIn outside) {
    return outside.heard("/slack/chat.postMessage", "has a release that is stuck");
  }
}
