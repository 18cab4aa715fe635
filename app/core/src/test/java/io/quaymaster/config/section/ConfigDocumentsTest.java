package io.quaymaster.config.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.Leaf;
import io.quaymaster.config.schema.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The files in docs that follow from the declared sections. */
class ConfigDocumentsTest {
  private static final Path SCHEMA = Path.of("../../docs/quaymaster.schema.json");
  private static final Path GUIDE = Path.of("../../docs/configuration.md");
  private static final String COMMAND =
      "differs from what the sections declare; run: mvn -pl app/core test"
          + " -Dtest=ConfigDocumentsTest -Ddocs.mode=apply";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void schemaFileIsWhatTheSectionsDeclare() throws IOException {
    check(SCHEMA, schemaText());
  }

  @Test
  void guideListsTheKeysThatTheSectionsDeclare() throws IOException {
    String guide = Files.readString(GUIDE);
    String repository = replaced(guide, "repository", table(new RepositorySection()));
    check(GUIDE, replaced(repository, "app", table(new AppSection())));
  }

  @TestFactory
  Stream<DynamicTest> schemaAcceptsWhatTheReaderAccepts() throws IOException {
    Schema schema = schema();
    return Fixtures.in("valid").stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertEquals(List.of(), schema.validate(json(Fixtures.text(file))))));
  }

  @TestFactory
  Stream<DynamicTest> schemaRefusesWhatTheReaderRefuses() throws IOException {
    Schema schema = schema();
    return Fixtures.in("invalid").stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertNotEquals(List.of(), schema.validate(json(Fixtures.text(file))))));
  }

  private static void check(Path file, String expected) throws IOException {
    if (System.getProperty("docs.mode", "check").equals("apply")) {
      Files.writeString(file, expected);
    }
    String actual = Files.exists(file) ? Files.readString(file) : "";
    assertEquals(expected, actual, file.getFileName() + " " + COMMAND);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schemaText());
  }

  private static JsonNode json(String yaml) {
    LoadSettings core = LoadSettings.builder().setSchema(new CoreSchema()).build();
    Object document = new Load(core).loadFromString(yaml);
    return JSON.valueToTree(document);
  }

  private static String schemaText() throws JsonProcessingException {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "Quaymaster's repository configuration (.github/quaymaster.yml)");
    root.putAll(new RepositorySection().jsonSchema());
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    return JSON.writer(printer).writeValueAsString(root) + "\n";
  }

  private static String table(Section<?> section) {
    return Stream.concat(
            Stream.of("| key | value | default | meaning |", "|---|---|---|---|"),
            section.leaves().map(ConfigDocumentsTest::row))
        .collect(Collectors.joining("\n"));
  }

  private static String row(Leaf leaf) {
    Key<?> key = leaf.key();
    String initial = key.initialText().replace("|", "\\|");
    return "| `%s` | %s | `%s` | %s |"
        .formatted(
            leaf.name(), key.type().expected().replace("|", "\\|"), initial, key.description());
  }

  private static String replaced(String guide, String name, String table) {
    Pattern block =
        Pattern.compile(
            "(<!-- keys:" + name + " -->\n).*?(<!-- /keys:" + name + " -->)", Pattern.DOTALL);
    return block.matcher(guide).replaceFirst("$1\n" + Matcher.quoteReplacement(table) + "\n\n$2");
  }
}
