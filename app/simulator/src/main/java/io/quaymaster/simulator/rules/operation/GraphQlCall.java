package io.quaymaster.simulator.rules.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quaymaster.simulator.http.ApiRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a GraphQL request without running it.
 *
 * @param name of the operation that is asked for; "anonymous" when it has none, "unreadable" when
 *     the body is no GraphQL request
 * @param mutation whether it changes anything
 * @param repository {@code owner/name}, when its variables say so
 */
public record GraphQlCall(String name, boolean mutation, Optional<String> repository) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern OPERATION = Pattern.compile("\\b(query|mutation)\\s+(\\w+)");
  private static final Pattern MUTATION = Pattern.compile("\\bmutation\\b");

  /** Looks into a request to {@code POST /graphql}. */
  public static GraphQlCall of(ApiRequest request) {
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (IOException e) {
      return new GraphQlCall("unreadable", false, Optional.empty());
    }
    String query = body.path("query").asText();
    String asked = body.path("operationName").asText("");
    // A comment, a text or a field may hold the word "query" too.
    String headers = TopLevel.of(query);
    Matcher operations = OPERATION.matcher(headers);
    while (operations.find()) {
      if (asked.isEmpty() || asked.equals("null") || asked.equals(operations.group(2))) {
        return new GraphQlCall(
            operations.group(2), operations.group(1).equals("mutation"), repository(body));
      }
    }
    return query.isEmpty()
        ? new GraphQlCall("unreadable", false, Optional.empty())
        : new GraphQlCall("anonymous", MUTATION.matcher(headers).find(), repository(body));
  }

  private static Optional<String> repository(JsonNode body) {
    String owner = body.at("/variables/owner").asText();
    String name = body.at("/variables/name").asText();
    return owner.isEmpty() || name.isEmpty() ? Optional.empty() : Optional.of(owner + "/" + name);
  }
}
