package io.quaymaster.simulator.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rules.Rules;
import io.quaymaster.simulator.shape.Urls;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.RepositoryScope;
import io.quaymaster.simulator.world.Requests;
import io.quaymaster.simulator.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A small GitHub and its GraphQL API. */
final class GraphQlWorld {
  final World world = new World();
  final Caller ann = new Caller.User("ann");
  final Rules rules = new Rules(world.state, _ -> ann, world.clock);
  final GraphQlApi api = new GraphQlApi(world.state, new Urls("http://localhost:8081"), rules);

  Caller installation(Map<String, Access> permissions) {
    var installation = world.install(new RepositoryScope.All());
    return new Caller.Installation(installation.id(), installation.scope(), permissions);
  }

  /** What the person gets. */
  JsonNode ask(String query) {
    return ask(ann, query, null);
  }

  JsonNode ask(Caller caller, String query, @Nullable ObjectNode variables) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", query);
    if (variables != null) {
      body.set("variables", variables);
    }
    ApiAnswer answer = api.apply(Requests.post("/graphql", body.toString()), caller);
    assertEquals(200, answer.status());
    return Objects.requireNonNull(answer.body());
  }

  /** The data of a query that must have no errors. */
  JsonNode data(String query) {
    JsonNode answer = ask(query);
    assertEquals("", answer.path("errors").toString());
    return answer.path("data");
  }

  static String document(String name) {
    try (InputStream in =
        Objects.requireNonNull(GraphQlWorld.class.getResourceAsStream("/graphql/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
