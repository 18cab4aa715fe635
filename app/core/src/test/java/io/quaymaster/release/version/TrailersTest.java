package io.quaymaster.release.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailersTest {
  private static Optional<String> releaseAs(String message) {
    return Trailers.of(message).get("Release-As");
  }

  @Test
  void theLastParagraphHoldsTheTrailers() {
    assertEquals(Optional.of("2.0.0"), releaseAs("feat: a\n\nRelease-As: 2.0.0"));
    assertEquals(
        Optional.of("2.0.0"),
        releaseAs("feat: a\n\nbody\n\nRelease-As: 2.0.0\nSigned-off-by: A <a@b>\n\n"));
    assertEquals(Optional.of("2.0.0"), releaseAs("feat: a\r\n\r\nRelease-As: 2.0.0\r\n"));
  }

  @Test
  void keysAreReadWithoutRegardToCaseAndSpaceBeforeTheColon() {
    assertEquals(Optional.of("2.0.0"), releaseAs("a\n\nrelease-as : 2.0.0"));
  }

  @Test
  void theSubjectIsNoTrailer() {
    assertEquals(Optional.empty(), releaseAs("Release-As: 2.0.0"));
    assertEquals(Optional.empty(), releaseAs("\n\nRelease-As: 2.0.0\n"));
  }

  @Test
  void aTrailerInAnEarlierParagraphDoesNotCount() {
    assertEquals(Optional.empty(), releaseAs("a\n\nRelease-As: 2.0.0\n\nbody"));
  }

  @Test
  void aParagraphOfProseHoldsNone() {
    assertEquals(Optional.empty(), releaseAs("a\n\nWe want this:\nRelease-As: 2.0.0\nand more"));
  }

  @Test
  void besideATrailerOfGitsOwnAQuarterIsEnough() {
    assertEquals(
        Optional.of("2.0.0"), releaseAs("a\n\nprose\nRelease-As: 2.0.0\nSigned-off-by: A <a@b>"));
    assertEquals(
        Optional.empty(),
        releaseAs("a\n\nRelease-As: 2.0.0\n1\n2\n3\n4\n5\n6\n7\nSigned-off-by: A <a@b>"));
    assertEquals(
        Optional.of("2.0.0"),
        releaseAs("a\n\nRelease-As: 2.0.0\n(cherry picked from commit 0123)"));
  }

  @Test
  void aBreakingChangeMayStandBeside() {
    assertEquals(
        Optional.of("2.0.0"), releaseAs("a\n\nBREAKING CHANGE: the port\nRelease-As: 2.0.0"));
  }

  @Test
  void anIndentedLineContinuesTheOneBefore() {
    assertEquals(Optional.of("2.0.0 -rc"), releaseAs("a\n\nRelease-As: 2.0.0\n -rc"));
    assertEquals(Optional.empty(), releaseAs("a\n\n continued\nRelease-As: 2.0.0"));
    assertEquals(
        Optional.of("1"),
        releaseAs("a\n\nprose\n more\nRelease-As: 1\nSigned-off-by: A <a@b>\n more"));
  }

  @Test
  void ofTwoTheLastCounts() {
    assertEquals(Optional.of("3.0.0"), releaseAs("a\n\nRelease-As: 2.0.0\nRelease-As: 3.0.0"));
  }

  @Test
  void anEmptyMessageHasNone() {
    assertEquals(Optional.empty(), releaseAs(""));
  }
}
