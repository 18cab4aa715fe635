package io.quaymaster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.config.ReleaseConfig.ReleaseLabels;
import io.quaymaster.kernel.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The records defend themselves against values that did not come through the files. */
class ConfigRecordsTest {
  @Test
  void releaseConfigRefusesWhatMakesNoTag() {
    assertRefused("tag-prefix: ", () -> release("v..", "0.1.0", Optional.empty()));
    assertRefused("initial-version: ", () -> release("v", "1.0.0-rc.1", Optional.empty()));
    assertRefused("prerelease: ", () -> release("v", "1.0.0", Optional.of("r c")));
    assertEquals("rc", release("v", "1.0.0", Optional.of("rc")).prerelease().orElseThrow());
  }

  @Test
  void notifyConfigRefusesWhatNamesNoChannelAndNoEventType() {
    assertRefused("slack.channel: ", () -> new NotifyConfig(Optional.of("a b"), Optional.empty()));
    assertRefused("dispatch: ", () -> new NotifyConfig(Optional.empty(), Optional.of("a b")));
  }

  private static void assertRefused(String start, Runnable making) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, making::run).getMessage());
    assertEquals(start, message.substring(0, start.length()));
  }

  private static ReleaseConfig release(String prefix, String initial, Optional<String> prerelease) {
    return new ReleaseConfig(
        true,
        Optional.empty(),
        true,
        prefix,
        Version.of(initial),
        Bump.PATCH,
        false,
        prerelease,
        "[skip release]",
        List.of(),
        List.of(),
        ReleaseLabels.DEFAULT,
        NotesStyle.GITHUB,
        false,
        true);
  }
}
