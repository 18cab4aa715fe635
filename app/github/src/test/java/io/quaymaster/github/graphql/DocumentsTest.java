package io.quaymaster.github.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  @Test
  void everyDocumentIsValidByGitHubsSchema() throws IOException {
    GraphQLSchema schema = schema();
    for (Document document : Document.values()) {
      List<String> errors = errors(schema, document.text());
      assertEquals(List.of(), errors, document.name());
    }
  }

  @Test
  void fieldThatGitHubDoesNotHaveIsFound() throws IOException {
    List<String> errors =
        errors(schema(), "query Wrong { repository(owner: \"a\", name: \"b\") { nonsense } }");

    assertEquals(1, errors.size(), errors.toString());
  }

  private static List<String> errors(GraphQLSchema schema, String text) {
    return new Validator()
        .validateDocument(schema, new Parser().parseDocument(text), Locale.ENGLISH).stream()
            .map(ValidationError::getMessage)
            .toList();
  }

  private static GraphQLSchema schema() throws IOException {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(DocumentsTest.class.getResourceAsStream("/schema.graphql")),
            UTF_8)) {
      return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(in));
    }
  }
}
