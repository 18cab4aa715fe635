package io.quaymaster.github.graphql;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.github.http.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one endpoint of the GraphQL API. */
@Client(id = "github-graphql", errorType = String.class)
interface GraphQlClient {
  @Post("/")
  HttpResponse<Answer> post(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing, @Body Query query);

  /** A document and its variables: texts, numbers, flags, and maps and lists of them. */
  @Serdeable
  record Query(String query, Map<String, Object> variables) {}

  /** What came back; both may be there: data in part, and why the rest is missing. */
  @Serdeable
  record Answer(@Nullable JsonNode data, @Nullable List<Fault> errors) {}

  /**
   * Why a part is missing.
   *
   * @param type GitHub's kind of error, absent for some
   * @param path where in the data
   */
  @Serdeable
  record Fault(@Nullable String type, @Nullable String message, @Nullable JsonNode path) {
    /** True when it is about one of the places, or something below one. */
    boolean within(Set<String> places) {
      String place = place();
      return places.stream().anyMatch(p -> place.equals(p) || place.startsWith(p + "."));
    }

    /** The path without indexes, empty when the whole query is at fault. */
    private String place() {
      List<String> steps = new ArrayList<>();
      if (path != null && path.isArray()) {
        path.values().forEach(step -> steps.add(step.isString() ? step.getStringValue() : ""));
      }
      return steps.stream().filter(step -> !step.isEmpty()).collect(Collectors.joining("."));
    }

    String said() {
      return message == null ? "no reason given" : message;
    }
  }
}
