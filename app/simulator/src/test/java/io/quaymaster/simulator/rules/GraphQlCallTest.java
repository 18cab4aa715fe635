package io.quaymaster.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quaymaster.simulator.rules.operation.GraphQlCall;
import io.quaymaster.simulator.world.Requests;
import org.junit.jupiter.api.Test;

class GraphQlCallTest {
  private static GraphQlCall call(String document) {
    String body = JsonNodeFactory.instance.objectNode().put("query", document).toString();
    return GraphQlCall.of(Requests.post("/graphql", body));
  }

  @Test
  void wordsInACommentAreNoOperation() {
    GraphQlCall call =
        call("# one query per plan\n# mutation is not\nquery ReleasePlan { viewer { id } }");
    assertEquals("ReleasePlan", call.name());
    assertEquals(false, call.mutation());
  }

  @Test
  void wordsInTextsAndFieldsAreNoOperation() {
    assertEquals("anonymous", call("{ search(query: \"query A { mutation B\") { x } }").name());
    assertEquals(
        "Real",
        call("{ a(t: \"\"\"mutation Fake \\\"\"\" \"x\"\"\") { query id } } query Real { b }")
            .name());
    assertEquals("Add", call("mutation Add($t: String = \"#\\\" query Q\") { a }").name());
    assertEquals(true, call("mutation Add { a }").mutation());
    assertEquals(true, call("# first\nmutation { a }").mutation());
    assertEquals(false, call("# mutation\n{ mutation }").mutation());
  }

  @Test
  void documentThatEndsTooEarlyIsAnonymous() {
    assertEquals("anonymous", call("{ a(t: \"\"\"query Q").name());
    assertEquals("anonymous", call("{ a(t: \"query Q\\").name());
  }
}
