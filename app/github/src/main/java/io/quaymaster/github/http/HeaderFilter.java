package io.quaymaster.github.http;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;

/** The headers of every call to GitHub. */
@ClientFilter(
    serviceId = {"github", "github-archive", "github-graphql"},
    patterns = "/**")
class HeaderFilter {
  /**
   * The REST version the wire records are written for. Source: "API Versions" in GitHub's REST
   * documentation.
   */
  static final String API_VERSION = "2022-11-28";

  private final String userAgent = "quaymaster/" + ProductVersion.read();

  @RequestFilter
  void sign(MutableHttpRequest<?> request) {
    request.getHeaders().set(HttpHeaders.ACCEPT, "application/vnd.github+json");
    request.getHeaders().set("X-GitHub-Api-Version", API_VERSION);
    request.getHeaders().set(HttpHeaders.USER_AGENT, userAgent);
    Outgoing outgoing =
        request
            .getAttribute(Outgoing.ATTRIBUTE, Outgoing.class)
            .orElseThrow(() -> new IllegalStateException("a call to GitHub without a token"));
    request.bearerAuth(outgoing.token().value());
    outgoing.etag().ifPresent(etag -> request.getHeaders().set(HttpHeaders.IF_NONE_MATCH, etag));
    // The GraphQL client's address is whole, so its template is empty.
    outgoing.asked(
        request.getMethodName(),
        BasicHttpAttributes.getUriTemplate(request)
            .filter(template -> template.length() > 1)
            .orElse("/graphql"));
  }
}
