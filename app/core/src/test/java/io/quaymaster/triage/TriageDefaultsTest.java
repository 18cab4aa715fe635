package io.quaymaster.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.issue.TriageRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageDefaultsTest {
  private static final TriageRule TRACK =
      new TriageRule(List.of("bug"), Optional.empty(), true, Optional.empty());
  private static final TriageRule JOB =
      new TriageRule(List.of("reproduce"), Optional.empty(), false, Optional.of("reproduce"));
  private static final TriageConfig TRACKS = new TriageConfig(List.of(TRACK));

  @Test
  void blankSettingsAreOff() {
    assertEquals(TriageDefaults.OFF, TriageDefaults.read(" , ", " "));
    assertEquals(List.of(TRACK), TriageDefaults.OFF.rules(TRACKS));
  }

  @Test
  void labelsAreSeparatedByCommasAndSpacesAroundThemAreNotMeant() {
    assertEquals(
        new TriageDefaults(List.of("bug", "needs triage"), Optional.of("reproduce")),
        TriageDefaults.read(" bug ,needs triage,", " reproduce "));
  }

  @Test
  void labelsWithoutAJobAreRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> TriageDefaults.read("bug", ""));

    assertTrue(String.valueOf(e.getMessage()).contains("DEFAULT_JOB must name"), e::toString);
  }

  @Test
  void jobWithoutLabelsStartsNothing() {
    assertEquals(List.of(TRACK), TriageDefaults.read("", "reproduce").rules(TRACKS));
  }

  @Test
  void defaultJoinsTheRulesOfARepositoryThatStartsNoJob() {
    TriageDefaults defaults = TriageDefaults.read("bug,reproduce", "reproduce");

    assertEquals(
        List.of(
            TRACK,
            new TriageRule(
                List.of("bug", "reproduce"), Optional.empty(), false, Optional.of("reproduce"))),
        defaults.rules(TRACKS));
    assertEquals(1, defaults.rules(TriageConfig.NONE).size());
  }

  @Test
  void repositoryWithARuleForJobsKeepsToItsOwn() {
    assertEquals(
        List.of(TRACK, JOB),
        TriageDefaults.read("bug", "other").rules(new TriageConfig(List.of(TRACK, JOB))));
  }
}
