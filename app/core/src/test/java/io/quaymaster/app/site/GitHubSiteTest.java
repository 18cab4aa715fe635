package io.quaymaster.app.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.TagName;
import java.net.URI;
import org.junit.jupiter.api.Test;

class GitHubSiteTest {
  private static final RepositoryRef BILLING = RepositoryRef.parse("acme/billing");
  private static final TagName OLD = new TagName("v1.0.0");
  private static final TagName NEW = new TagName("v1.1.0");
  private static final CommitSha COMMIT = new CommitSha("a".repeat(40));

  private final GitHubSite site = new GitHubSite(URI.create("https://acme.ghe.com"));

  @Test
  void linksAreAbsolute() {
    assertEquals(
        "https://acme.ghe.com/acme/billing/compare/v1.0.0...v1.1.0",
        site.comparison(BILLING, OLD, NEW));
    assertEquals(
        "https://acme.ghe.com/acme/billing/compare/v1.0.0..." + COMMIT,
        site.comparison(BILLING, OLD, COMMIT));
    assertEquals("https://acme.ghe.com/acme/billing/commits/v1.1.0", site.history(BILLING, NEW));
    assertEquals("https://acme.ghe.com/acme/billing/releases", site.releases(BILLING));
    assertEquals(
        "https://acme.ghe.com/acme/billing/commit/" + COMMIT, site.commit(BILLING, COMMIT));
  }

  @Test
  void serverBelowAPathKeepsItAndASlashAtTheEndIsDropped() {
    assertEquals(
        "http://git.acme.test:8080/github/acme/billing",
        new GitHubSite(URI.create("http://git.acme.test:8080/github/")).of(BILLING));
  }

  @Test
  void addressWithoutAHostIsRefusedWithAnExample() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new GitHubSite(URI.create("github.com")));

    assertTrue(String.valueOf(refused.getMessage()).contains("https://github.com"));
  }
}
