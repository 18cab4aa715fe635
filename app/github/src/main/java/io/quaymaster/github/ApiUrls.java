package io.quaymaster.github;

import java.net.URI;
import java.util.Optional;

/**
 * Where the APIs of a GitHub are. github.com and GHE.com have a host of their own for them ({@code
 * api.github.com}, {@code api.acme.ghe.com}); a GitHub Enterprise Server has them under {@code
 * /api/v3} and {@code /api/graphql}. Source: "Getting started with the REST API" and "Forming calls
 * with GraphQL" in GitHub's documentation.
 *
 * @param rest the root of the REST API, without a slash at its end
 * @param graphql where GraphQL queries are posted to
 */
public record ApiUrls(URI rest, URI graphql) {

  /** The URLs for the settings; what is set explicitly wins. */
  public static ApiUrls of(GitHubSettings settings) {
    URI web = settings.url();
    if (web.getHost() == null || !("https".equals(web.getScheme()) || isHttp(web))) {
      throw new IllegalArgumentException(
          "quaymaster.github.url must be an http(s) URL such as https://github.com but is '"
              + web
              + "'");
    }
    boolean hosted = web.getHost().equals("github.com") || web.getHost().endsWith(".ghe.com");
    String api =
        hosted ? web.getScheme() + "://api." + web.getRawAuthority() : trimmed(web) + "/api";
    URI rest =
        Optional.ofNullable(settings.restUrl()).orElse(URI.create(hosted ? api : api + "/v3"));
    URI graphql = Optional.ofNullable(settings.graphqlUrl()).orElse(URI.create(api + "/graphql"));
    return new ApiUrls(URI.create(trimmed(rest)), URI.create(trimmed(graphql)));
  }

  private static boolean isHttp(URI web) {
    return "http".equals(web.getScheme());
  }

  private static String trimmed(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Scheme, host and port of a URL. */
  static URI origin(URI url) {
    return URI.create(url.getScheme() + "://" + url.getRawAuthority());
  }
}
