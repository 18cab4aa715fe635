package io.quaymaster.job.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class IssueDocumentTest {
  @Test
  void hostileTitleAndBodyOfAMegabyteAreReadBackAsWritten() throws Exception {
    String title = "$(rm -rf /) `id` \"; \u0000 \u001b[31m </script>";
    String body = "\"},{\n\\".repeat(150_000);

    JsonNode read = new ObjectMapper().readTree(IssueDocument.of(Works.command(title, body)));

    assertEquals(title, read.path("title").asText());
    assertEquals(body, read.path("body").asText());
    assertEquals("mona", read.at("/user/login").asText());
    assertEquals("reproduce", read.at("/labels/1/name").asText());
    assertEquals("acme/billing", read.at("/repository/full_name").asText());
    assertEquals("a".repeat(40), read.path("commit").asText());
  }
}
