package io.quaymaster.release.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.memory.host.MemoryCalls.Killed;
import io.quaymaster.publish.RepositoryClaims.ClaimOutcome.Taken;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.release.ReleaseRig;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunOutcome.Finished;
import io.quaymaster.run.RunOutcome.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two executors that release different heads of one repository. */
class ReleaseClaimTest {
  private static final RunKey OTHER = new RunKey("release", "42/other/stable");

  private final ReleaseRig rig = new ReleaseRig();
  private CommitSha first = Facts.sha(1);
  private CommitSha second = Facts.sha(1);

  @BeforeEach
  void begin() {
    rig.repository.tag("v1.0.0", rig.repository.commit(ReleaseRig.MAIN, "fix: begin"));
    first = rig.repository.commit(ReleaseRig.MAIN, "feat: pay by invoice");
    second = rig.repository.commit(ReleaseRig.MAIN, "fix: round half up");
  }

  private HandlerOutcome pushFirst() {
    return rig.pushed(first, "feat: pay by invoice");
  }

  /** What a person asks for beside the queue: the newest head as a patch. */
  private RunOutcome askForPatch() {
    return rig.releases()
        .run(
            Facts.BILLING,
            new ReleaseRequest(
                Optional.empty(), ReleaseOverride.parse("patch").orElseThrow(), "ada"),
            "request");
  }

  private boolean isFree() {
    Instant now = rig.clock.instant();
    return rig.claims.take(Facts.BILLING.id(), OTHER, now, now) instanceof Taken;
  }

  @Test
  void whoComesSecondWaitsAndVersionsRiseAlongHistory() {
    List<RunOutcome> asked = new ArrayList<>();
    rig.code.calls().meanwhile("createRef", () -> asked.add(askForPatch()));

    assertInstanceOf(Handled.class, pushFirst());

    Waiting waiting = assertInstanceOf(Waiting.class, asked.getFirst());
    assertTrue(
        waiting.reason().startsWith("another release of this repository is under way"),
        waiting.reason());
    rig.clock.pass(Duration.ofSeconds(6));
    assertInstanceOf(Finished.class, rig.releases().resume(waiting.run().key()));
    Map<String, CommitSha> tags = rig.repository.tags();
    assertEquals(first, tags.get("v1.1.0"));
    assertEquals(second, tags.get("v1.1.1"));
  }

  @Test
  void olderHeadThatPublishesLateIsNotTheLatest() {
    rig.code
        .calls()
        .meanwhile("createRelease", () -> assertInstanceOf(Waiting.class, askForPatch()));
    rig.code.calls().failBefore("createRelease", () -> new Unavailable("502"));
    assertInstanceOf(Wait.class, pushFirst());

    rig.clock.pass(Duration.ofSeconds(60));
    assertInstanceOf(Finished.class, askForPatch());
    assertInstanceOf(Handled.class, pushFirst());

    List<Boolean> latest =
        rig.repository.releases().stream().map(release -> release.release().latest()).toList();
    assertEquals(List.of(true, false), latest);
  }

  @Test
  void whatWasPlannedUnderALostClaimIsPlannedAgain() {
    rig.code
        .calls()
        .meanwhile(
            "createTagObject",
            () -> {
              rig.claims.giveUp(Facts.BILLING.id(), 1);
              rig.claims.take(Facts.BILLING.id(), OTHER, rig.clock.instant(), rig.clock.instant());
              CommitSha elsewhere = rig.repository.add(List.of(), "feat: other", "eve", List.of());
              rig.repository.tag("v1.4.0", elsewhere);
            });

    assertInstanceOf(Handled.class, pushFirst());

    assertEquals(first, rig.repository.tags().get("v1.5.0"));
    assertFalse(rig.repository.tags().containsKey("v1.1.0"));
  }

  @Test
  void claimIsFreeAfterARelease() {
    pushFirst();

    assertTrue(isFree());
  }

  @Test
  void claimIsFreeWhileARunWaitsForAnOutage() {
    rig.code.calls().failBefore("createTagObject", () -> new Unavailable("502"));

    assertInstanceOf(Wait.class, pushFirst());

    assertTrue(isFree());
  }

  @Test
  void claimOfAnExecutorThatDiedHoldsOthersOffButNotItsRun() {
    rig.code.calls().kill("createRef", 1, false);
    assertThrows(Killed.class, this::pushFirst);
    assertInstanceOf(Waiting.class, askForPatch());

    rig.clock.pass(Duration.ofSeconds(91));
    assertInstanceOf(Handled.class, pushFirst());

    assertEquals(first, rig.repository.tags().get("v1.1.0"));
    assertTrue(isFree());
  }
}
