package io.quaymaster.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VersionTest {
  /** Section 11 of the specification, and what its rules say beyond the examples there. */
  private static final List<String> RISING =
      List.of(
          "0.0.0-0",
          "0.0.0",
          "0.0.9",
          "0.0.10",
          "1.0.0-0",
          "1.0.0-9",
          "1.0.0-10",
          "1.0.0-2147483648",
          "1.0.0-99999999999999999998",
          "1.0.0-99999999999999999999",
          "1.0.0--",
          "1.0.0-1a",
          "1.0.0-Alpha",
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0-beta.2",
          "1.0.0-beta.11",
          "1.0.0-rc.1",
          "1.0.0",
          "2.0.0",
          "2.1.0",
          "2.1.1",
          "99999999999.0.0",
          "99999999999999999999.0.0");

  @Test
  void shuffledVersionsAreSortedBySemversPrecedence() {
    List<Version> versions = new ArrayList<>(RISING.stream().map(Version::of).toList());
    Collections.shuffle(versions, new Random(4711));
    assertEquals(RISING, versions.stream().sorted().map(Version::toString).toList());
  }

  @Test
  void whatIsNotStrictlyAVersionIsNone() {
    for (String text :
        List.of(
            "",
            "1",
            "1.2",
            "1.2.3.4",
            "v1.2.3",
            "=1.2.3",
            " 1.2.3",
            "1.2.3 ",
            "1.2.3\n",
            "01.2.3",
            "1.02.3",
            "1.2.03",
            "1.2.3-",
            "1.2.3-01",
            "1.2.3-rc.01",
            "1.2.3-rc..1",
            "1.2.3-.rc",
            "1.2.3+",
            "1.2.3+a..b",
            "1.2.3+a+b",
            "1.2.3-é",
            "1.2.3-٣",
            "١.0.0",
            "-1.2.3",
            "1.2.x",
            "1.2.3-rc_1",
            "latest")) {
      assertEquals(Optional.empty(), Version.parse(text), "'" + text + "'");
    }
  }

  @Test
  void whatIsAVersionIsWrittenAsItWasRead() {
    for (String text :
        List.of("0.0.0", "1.2.3-rc.1", "1.2.3-0a.-.x-y", "1.2.3+001.x", "1.0.0-rc.1+b-1.2")) {
      assertEquals(text, Version.of(text).toString());
    }
  }

  @Test
  void buildMetadataTellsVersionsApartButDoesNotOrderThem() {
    assertEquals(0, Version.of("1.0.0+a").compareTo(Version.of("1.0.0+b")));
    assertFalse(Version.of("1.0.0+a").equals(Version.of("1.0.0+b")));
  }

  @Test
  void raisingAPartClearsTheOnesBehindIt() {
    Version version = Version.of("1.2.3-rc.1+b");
    assertEquals("2.0.0", version.nextMajor().toString());
    assertEquals("1.3.0", version.nextMinor().toString());
    assertEquals("1.2.4", version.nextPatch().toString());
    assertEquals("1.2.3", version.stable().toString());
    assertEquals("1.2.3-beta.7", version.withPrerelease(List.of("beta", "7")).toString());
    assertEquals(
        "99999999999999999999.0.1", Version.of("99999999999999999999.0.0").nextPatch().toString());
  }

  @Test
  void versionsBelowOneAreInitialDevelopment() {
    assertTrue(Version.of("0.9.9").isInitialDevelopment());
    assertFalse(Version.of("1.0.0").isInitialDevelopment());
  }

  @Test
  void aVersionThatBreaksTheRulesCannotBeMade() {
    assertThrows(IllegalArgumentException.class, () -> Version.of("1.2"));
    Version version = Version.of("1.0.0");
    assertThrows(IllegalArgumentException.class, () -> version.withPrerelease(List.of("01")));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Version(
                BigInteger.ONE, BigInteger.ONE.negate(), BigInteger.ONE, List.of(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Version(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE, List.of(), List.of("a b")));
  }

  @Property(tries = 2000)
  void orderIsThatOfTheSpecification(@ForAll("versions") String a, @ForAll("versions") String b) {
    int expected = Integer.signum(SortKey.of(a).compareTo(SortKey.of(b)));
    assertEquals(expected, Integer.signum(Version.of(a).compareTo(Version.of(b))));
  }

  @Provide
  Arbitrary<String> versions() {
    Arbitrary<String> number =
        Arbitraries.of(
            "0", "1", "2", "9", "10", "2147483647", "2147483648", "98765432109876543210");
    Arbitrary<String> identifier =
        Arbitraries.of(
            "0", "1", "9", "10", "123456789012345678901", "a", "A", "a1", "-", "1a", "rc");
    Arbitrary<String> prerelease =
        identifier.list().ofMaxSize(3).map(ids -> ids.isEmpty() ? "" : "-" + String.join(".", ids));
    Arbitrary<String> build = Arbitraries.of("", "+b", "+001");
    return Combinators.combine(number, number, number, prerelease, build)
        .as((major, minor, patch, pre, meta) -> major + "." + minor + "." + patch + pre + meta);
  }
}
