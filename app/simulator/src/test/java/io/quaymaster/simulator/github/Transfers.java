package io.quaymaster.simulator.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Assertions;

/** Gives issues to other repositories, named by node ids. */
final class Transfers {
  private Transfers() {}

  /** The node id of the issue in the other repository. */
  static String of(Api api, String issue, String repository) {
    JsonNode answer = ask(api, issue, repository).expect(200);
    Assertions.assertEquals("", answer.path("errors").toString());
    return answer.at("/data/transferIssue/issue/id").asText();
  }

  /** The answer, whatever it is. */
  static Api.Answer ask(Api api, String issue, String repository) {
    String document =
        "mutation { transferIssue(input: {issueId: \"%s\", repositoryId: \"%s\"}) { issue { id } } }"
            .formatted(issue, repository);
    return api.post(
        api.base().replace("/api/v3", "/graphql"),
        JsonNodeFactory.instance.objectNode().put("query", document).toString());
  }
}
