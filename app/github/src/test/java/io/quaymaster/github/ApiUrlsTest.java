package io.quaymaster.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.site.GitHubSite;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiUrlsTest {
  @Test
  void githubDotComHasItsApisOnAHostOfTheirOwn() {
    assertEquals(
        urls("https://api.github.com", "https://api.github.com/graphql"),
        ApiUrls.of(settings("https://github.com", null, null)));
  }

  @Test
  void gheDotComHasItsApisOnAHostOfTheirOwn() {
    assertEquals(
        urls("https://api.acme.ghe.com", "https://api.acme.ghe.com/graphql"),
        ApiUrls.of(settings("https://acme.ghe.com/", null, null)));
  }

  @Test
  void enterpriseServerHasItsApisBelowItsOwnAddress() {
    assertEquals(
        urls("https://git.acme.example/api/v3", "https://git.acme.example/api/graphql"),
        ApiUrls.of(settings("https://git.acme.example", null, null)));
    assertEquals(
        urls("http://localhost:8081/api/v3", "http://localhost:8081/api/graphql"),
        ApiUrls.of(settings("http://localhost:8081/", null, null)));
  }

  @Test
  void peopleAreLedToTheSiteThatIsSetOnEveryKindOfGitHub() {
    Map<String, String> sites =
        Map.of(
            "https://github.com", "https://github.com/acme/billing",
            "https://acme.ghe.com/", "https://acme.ghe.com/acme/billing",
            "https://git.acme.test", "https://git.acme.test/acme/billing");
    sites.forEach(
        (url, page) -> {
          try (Edge edge = Edge.with(Map.of("quaymaster.github.url", url))) {
            assertEquals(page, edge.bean(GitHubSite.class).of(Edge.BILLING.ref()));
          }
        });
  }

  @Test
  void explicitUrlsWin() {
    assertEquals(
        urls("http://proxy/rest", "http://proxy/gql"),
        ApiUrls.of(settings("https://github.com", "http://proxy/rest/", "http://proxy/gql")));
  }

  @Test
  void anythingButAWebAddressIsRefusedWithAnExample() {
    for (String wrong : new String[] {"github.com", "ftp://github.com", "https:///x"}) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> ApiUrls.of(settings(wrong, null, null)));
      assertEquals(
          "quaymaster.github.url must be an http(s) URL such as https://github.com but is '"
              + wrong
              + "'",
          e.getMessage());
    }
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> settings(0, 100, "2s", "1ms"));
    assertThrows(IllegalArgumentException.class, () -> settings(1, 0, "2s", "1ms"));
    assertThrows(IllegalArgumentException.class, () -> settings(1, 101, "2s", "1ms"));
    assertThrows(IllegalArgumentException.class, () -> settings(1, 1, "3s", "1ms"));
    assertThrows(IllegalArgumentException.class, () -> settings(1, 1, "2s", "-1ms"));
  }

  private static ApiUrls urls(String rest, String graphql) {
    return new ApiUrls(URI.create(rest), URI.create(graphql));
  }

  private static GitHubSettings settings(
      String url, @Nullable String rest, @Nullable String graphql) {
    return new GitHubSettings(
        URI.create(url),
        rest == null ? null : URI.create(rest),
        graphql == null ? null : URI.create(graphql),
        Duration.ofSeconds(1),
        1,
        Duration.ZERO,
        Duration.ZERO,
        100,
        true);
  }

  private static GitHubSettings settings(int attempts, int page, String sleep, String delay) {
    return new GitHubSettings(
        URI.create("https://github.com"),
        null,
        null,
        Duration.ofSeconds(1),
        attempts,
        Duration.parse("PT" + delay.replace("ms", "").replaceFirst("(-?)1", "$10.001") + "S"),
        Duration.parse("PT" + sleep),
        page,
        true);
  }
}
