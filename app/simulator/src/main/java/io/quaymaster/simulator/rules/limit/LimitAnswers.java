package io.quaymaster.simulator.rules.limit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import java.time.Duration;

/** GitHub's answers to those who ask too much ("Rate limits for the REST API", "… GraphQL API"). */
public final class LimitAnswers {
  private static final String DOCUMENTATION =
      "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";

  private LimitAnswers() {}

  /** The primary limit of REST: 403. */
  static ApiAnswer primary(String who) {
    return ApiAnswer.error(403, "API rate limit exceeded for " + who + ".", DOCUMENTATION);
  }

  /** The primary limit of GraphQL: 200 with an error. */
  static ApiAnswer graphQl(String who) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("errors")
        .addObject()
        .put("type", "RATE_LIMIT")
        .put("code", "graphql_rate_limit")
        .put("message", "API rate limit already exceeded for " + who + ".");
    return ApiAnswer.json(200, body);
  }

  /** A secondary limit: 403 with {@code retry-after} in seconds. */
  public static ApiAnswer secondary(Duration retryAfter) {
    return ApiAnswer.error(
            403,
            "You have exceeded a secondary rate limit. Please wait a few minutes before you try"
                + " again.",
            DOCUMENTATION + "#about-secondary-rate-limits")
        .with("retry-after", Long.toString(retryAfter.toSeconds()));
  }
}
