package io.quaymaster.release.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.ReleaseRig;
import io.quaymaster.release.version.Channel;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseInputTest {
  static RunKey key(CommitSha head) {
    return new RunKey("release", "4711/" + head + "/stable");
  }

  private static RunRecord run(Map<String, String> input) {
    return new RunRecord(
        key(Facts.sha(1)),
        Facts.BILLING,
        input,
        new RunState.Finished(""),
        List.of(),
        1,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  @Test
  void theKeyNamesRepositoryCommitAndChannel() {
    ReleaseInput input = input(new ReleaseOverride.None());
    assertEquals(key(Facts.sha(1)), input.key(Facts.BILLING, 0));
    assertEquals(
        "release/4711/" + Facts.sha(1) + "/stable/again-2", input.key(Facts.BILLING, 2).toString());
  }

  @Test
  void whatIsKeptIsReadBack() {
    for (ReleaseOverride override :
        List.of(
            new ReleaseOverride.None(),
            new ReleaseOverride.Promote(),
            new ReleaseOverride.ByBump(io.quaymaster.config.Bump.MINOR),
            new ReleaseOverride.ToVersion(Version.of("1.0.0-rc.1")))) {
      ReleaseInput input = input(override);
      assertEquals(input, ReleaseInput.of(run(input.toMap())));
    }
  }

  @Test
  void aRunWithoutInputIsABug() {
    assertThrows(IllegalStateException.class, () -> ReleaseInput.of(run(Map.of())));
    assertThrows(IllegalStateException.class, () -> RecordedPlan.of(run(Map.of())));
  }

  private static ReleaseInput input(ReleaseOverride override) {
    return new ReleaseInput(
        Facts.sha(1), ReleaseRig.MAIN, Channel.STABLE, override, true, "ada", "comment 1");
  }
}
