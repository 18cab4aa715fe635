package io.quaymaster.github.host;

import io.micronaut.http.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Link} header that leads from page to page. Source: "Using pagination in the REST API"
 * in GitHub's documentation.
 */
final class Links {
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"next\"");

  private Links() {}

  /** The next page when there is one; GitHub's addresses differ in the page number only. */
  static OptionalInt nextPage(HttpHeaders headers, int page) {
    return next(headers).isPresent() ? OptionalInt.of(page + 1) : OptionalInt.empty();
  }

  /** The value of a query parameter in the link to the next page. */
  static Optional<String> nextParameter(HttpHeaders headers, String name) {
    return next(headers)
        .flatMap(
            url -> {
              Matcher value =
                  Pattern.compile("[?&]" + Pattern.quote(name) + "=([^&#]*)").matcher(url);
              return value.find()
                  ? Optional.of(URLDecoder.decode(value.group(1), StandardCharsets.UTF_8))
                  : Optional.empty();
            });
  }

  private static Optional<String> next(HttpHeaders headers) {
    Matcher link = NEXT.matcher(headers.getFirst("Link").orElse(""));
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
