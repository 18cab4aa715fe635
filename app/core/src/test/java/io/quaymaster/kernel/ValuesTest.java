package io.quaymaster.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private static final String GUID = "4fbc5a50-0000-11ee-8d1c-9f3a7c8b2d10";

  private static void refuses(Function<String, ?> value, String... texts) {
    for (String text : texts) {
      assertThrows(IllegalArgumentException.class, () -> value.apply(text), "'" + text + "'");
    }
  }

  @Test
  void commitsAreFortyLowerCaseHexDigits() {
    CommitSha sha = new CommitSha("0123456789abcdef0123456789abcdef01234567");
    assertEquals("0123456", sha.abbreviated());
    assertEquals("0123456789abcdef0123456789abcdef01234567", sha.toString());
    assertFalse(sha.isZero());
    assertTrue(new CommitSha("0".repeat(40)).isZero());
    refuses(CommitSha::new, "", "abc", "A".repeat(40), "a".repeat(41), "a".repeat(40) + "\n");
  }

  @Test
  void deliveriesAreGuids() {
    assertEquals(GUID, new DeliveryId(GUID).toString());
    refuses(DeliveryId::new, "", "4fbc5a50", GUID + "0", " " + GUID, GUID.replace('f', 'g'));
  }

  @Test
  void branchesAndTagsKeepTheRulesOfGit() {
    assertEquals("refs/heads/feature/ä-1", new BranchName("feature/ä-1").ref());
    assertEquals("refs/tags/v1.0.0", new TagName("v1.0.0").ref());
    assertEquals("main", new BranchName("main").toString());
    assertEquals("v1", new TagName("v1").toString());
    String[] bad = {
      "",
      "a b",
      "a..b",
      "a~1",
      "a^",
      "a:b",
      "a?",
      "a*",
      "a[",
      "a\\b",
      "/a",
      "a/",
      "a//b",
      "a.",
      "a/.b",
      ".a",
      "a.lock",
      "a.lock/b",
      "@",
      "a@{b",
      "-a",
      "a\u0007",
      "a\u007f",
      "x".repeat(256)
    };
    refuses(BranchName::new, bad);
    refuses(TagName::new, bad);
    for (String good : List.of("a@b", "a.b", "a.locked", "@a", "x".repeat(255), "a-b/c_d")) {
      assertEquals(good, new TagName(good).value());
    }
  }

  @Test
  void repositoriesAreOwnerSlashName() {
    RepositoryRef ref = RepositoryRef.parse("acme/.github");
    assertEquals("acme", ref.owner());
    assertEquals(".github", ref.name());
    assertEquals("acme/.github", ref.toString());
    refuses(
        RepositoryRef::parse,
        "",
        "acme",
        "/x",
        "acme/",
        "acme/..",
        "acme/.",
        "-a/b",
        "a/b/c",
        "a b/c",
        "a/b c",
        "x".repeat(40) + "/a",
        "a/" + "x".repeat(101));
  }

  @Test
  void numbersArePositive() {
    assertEquals("7", new InstallationId(7).toString());
    assertEquals("8", new RepositoryId(8).toString());
    assertEquals("9", new IssueNumber(9).toString());
    for (long bad : new long[] {0, -1, Long.MIN_VALUE}) {
      assertThrows(IllegalArgumentException.class, () -> new InstallationId(bad));
      assertThrows(IllegalArgumentException.class, () -> new RepositoryId(bad));
      assertThrows(IllegalArgumentException.class, () -> new IssueNumber(bad));
    }
  }

  @Test
  void anInstalledRepositoryIsShownByItsName() {
    assertEquals(
        "acme/billing",
        new InstalledRepository(
                new InstallationId(1), new RepositoryId(2), RepositoryRef.parse("acme/billing"))
            .toString());
  }

  @Test
  void loginsArePeopleAndBots() {
    assertEquals("dependabot[bot]", new Login("dependabot[bot]").toString());
    assertEquals("mona_acme", new Login("mona_acme").value());
    refuses(Login::new, "", "a b", "a[bot]x", "[bot]", "x".repeat(101));
  }

  @Test
  void aSecretIsNotShown() {
    assertEquals("***", new Secret("hush").toString());
    assertEquals("hush", new Secret("hush").value());
    refuses(Secret::new, "", " \n");
  }
}
