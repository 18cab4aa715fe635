package io.quaymaster.config.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.config.level.FileCheckOutcome.Faulty;
import io.quaymaster.config.level.FileCheckOutcome.Sound;
import io.quaymaster.config.section.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileCheckTest {
  @Test
  void soundFileShowsEveryKeyWithItsSource() {
    Sound sound =
        assertInstanceOf(
            Sound.class, FileCheck.repositoryFile("my.yml", "release:\n  skip-types: [docs]\n"));

    assertEquals(23, sound.values().size());
    assertEquals(
        List.of(new EffectiveValue("release.skip-types", "[docs]", "my.yml", 2)),
        sound.values().stream().filter(EffectiveValue::set).toList());
    assertEquals(new EffectiveValue("observe", "false", "default", 0), sound.values().getFirst());
  }

  @Test
  void faultyFileNamesItselfInEveryProblem() {
    Faulty faulty = assertInstanceOf(Faulty.class, FileCheck.repositoryFile("my.yml", "a: 1"));

    assertEquals(
        "[my.yml:1:1 a: unknown key; known here: observe, release, triage, jobs, notify]",
        faulty.problems().toString());
  }

  @Test
  void appLevelFileIsCheckedAgainstItsOwnKeys() {
    assertInstanceOf(Sound.class, FileCheck.appFile("app.yml", Fixtures.text("app/full.yml")));
    assertInstanceOf(Faulty.class, FileCheck.appFile("app.yml", "observe: true"));
  }
}
