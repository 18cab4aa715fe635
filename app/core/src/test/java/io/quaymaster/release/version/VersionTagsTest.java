package io.quaymaster.release.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.SortKey;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseHost.TagFact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VersionTagsTest {
  private static Optional<String> latest(List<String> names, String prefix) {
    return VersionTags.of(names.stream().map(name -> Facts.tag(name, 1)).toList(), prefix)
        .latest()
        .map(tag -> tag.name().value());
  }

  @Test
  void theHighestVersionIsTheLatestWhateverTheOrderOfTags() {
    assertEquals(
        Optional.of("v1.10.0"),
        latest(List.of("v1.9.0", "v1.10.0", "v1.2.0", "v1.10.0-rc.3"), "v"));
  }

  @Test
  void tagsThatAreNoVersionsDoNotCount() throws IOException {
    assertEquals(Optional.of("v1.2.3"), latest(fixture("junk-tags.txt"), "v"));
  }

  @Test
  void onlyTagsWithThePrefixCount() {
    List<String> names = List.of("v9.0.0", "t1.2.0", "t1.3.0", "1.9.0", "tt2.0.0");
    assertEquals(Optional.of("t1.3.0"), latest(names, "t"));
    assertEquals(Optional.of("1.9.0"), latest(names, ""));
    assertEquals(Optional.empty(), latest(names, "app/v"));
  }

  @Test
  void numbersBeyondIntAreComparedAsNumbers() {
    assertEquals(
        Optional.of("v99999999999.0.0"),
        latest(List.of("v2147483647.0.0", "v99999999999.0.0", "v3.0.0"), "v"));
  }

  @Test
  void ofVersionsThatDifferInBuildMetadataTheNameDecides() {
    assertEquals(Optional.of("v1.0.0+b"), latest(List.of("v1.0.0+b", "v1.0.0+a", "v1.0.0"), "v"));
  }

  @Test
  void aNameThatGitForbidsIsNoTag() {
    assertEquals(Optional.empty(), latest(List.of("v1.0.0-a.lock"), "v"));
  }

  @Test
  void theLatestOfThreeThousandTagsIsFound() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      names.add("v%d.%d.%d".formatted(i / 100, i / 10 % 10, i % 10));
      names.add("v%d.%d.%d-rc.%d".formatted(i / 100, i / 10 % 10, i % 10, i));
      names.add("build-" + i);
    }
    Collections.shuffle(names, new Random(1));
    assertEquals(Optional.of("v9.9.9"), latest(names, "v"));
  }

  @Property(tries = 300)
  void theLatestIsTheHighestByPrecedence(@ForAll("versions") List<String> versions) {
    Optional<String> expected =
        versions.stream().max((a, b) -> SortKey.of(a).compareTo(SortKey.of(b))).map(SortKey::of);
    assertEquals(
        expected,
        latest(versions.stream().map(v -> "v" + v).toList(), "v")
            .map(name -> SortKey.of(name.substring(1))));
  }

  @Provide
  Arbitrary<List<String>> versions() {
    Arbitrary<String> number = Arbitraries.of("0", "1", "2", "10", "4294967296");
    Arbitrary<String> rest = Arbitraries.of("", "-rc.1", "-rc.10", "-rc.9", "-beta", "-1", "+b");
    return Combinators.combine(number, number, number, rest)
        .as((a, b, c, end) -> a + "." + b + "." + c + end)
        .list()
        .ofMaxSize(40);
  }

  @Test
  void prereleasesAreCountedForTheirTargetAndChannel() {
    VersionTags tags =
        VersionTags.of(
            List.of(
                Facts.tag("v1.5.0-rc.1", 1),
                Facts.tag("v1.5.0-rc.9", 2),
                Facts.tag("v1.5.0-rc.10", 3),
                Facts.tag("v1.5.0-beta.40", 4),
                Facts.tag("v1.5.0-rc.final", 5),
                Facts.tag("v1.5.0-rc", 6),
                Facts.tag("v1.4.0-rc.77", 7)),
            "v");
    Version target = Version.of("1.5.0");
    assertEquals("1.5.0-rc.11", tags.nextPrerelease(target, new Channel("rc")).toString());
    assertEquals("1.5.0-beta.41", tags.nextPrerelease(target, new Channel("beta")).toString());
    assertEquals("1.5.0-alpha.1", tags.nextPrerelease(target, new Channel("alpha")).toString());
    assertEquals(
        "2.0.0-rc.1", tags.nextPrerelease(Version.of("2.0.0"), new Channel("rc")).toString());
  }

  @Test
  void tagsAreFoundByCommitAndByVersion() {
    VersionTags tags =
        VersionTags.of(
            List.of(Facts.tag("v1.0.0", 1), Facts.tag("v1.0.0-rc.1", 1), Facts.tag("v1.1.0+b", 2)),
            "v");
    assertEquals("v1.0.0", tags.on(Facts.sha(1), v -> true).orElseThrow().name().value());
    assertEquals(
        "v1.0.0-rc.1", tags.on(Facts.sha(1), Version::isPrerelease).orElseThrow().name().value());
    assertTrue(tags.on(Facts.sha(3), v -> true).isEmpty());
    assertEquals("v1.1.0+b", tags.taken(Version.of("1.1.0")).orElseThrow().name().value());
    assertEquals(2, tags.without(Facts.sha(1), Version::isPrerelease).all().size());
    assertEquals(1, tags.only(Version::isPrerelease).all().size());
  }

  private static List<String> fixture(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(VersionTagsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void aTagListedTwiceCountsOnce() {
    TagFact tag = Facts.tag("v1.0.0", 1);
    assertEquals(1, VersionTags.of(List.of(tag, tag), "v").all().size());
  }
}
