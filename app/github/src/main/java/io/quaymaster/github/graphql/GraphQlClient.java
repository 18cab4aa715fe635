package io.quaymaster.github.graphql;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.github.http.Outgoing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one endpoint of the GraphQL API. */
@Client(id = "github-graphql", errorType = String.class)
interface GraphQlClient {
  @Post("/")
  HttpResponse<Answer> post(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing, @Body Query query);

  /** A document and its variables: texts and numbers. */
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
    /** The first step of the path, empty when the whole query is at fault. */
    String root() {
      JsonNode first = path == null || !path.isArray() ? null : path.get(0);
      return first == null ? "" : first.coerceStringValue();
    }

    String said() {
      return message == null ? "no reason given" : message;
    }
  }
}
