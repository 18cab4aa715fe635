package io.quaymaster.simulator.rules.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of the description, each made when first needed so that starting costs nothing. */
final class Schemas {
  private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft202012());
  private final Map<JsonNode, Schema> made = new ConcurrentHashMap<>();
  private final JsonNode components;

  Schemas(JsonNode components) {
    this.components = JsonSchemaForm.of(components);
  }

  /** What is wrong with a value, in words. */
  List<String> faults(JsonNode schema, JsonNode value) {
    Schema made = this.made.computeIfAbsent(schema, this::make);
    return made.validate(value).stream().map(Schemas::words).toList();
  }

  private Schema make(JsonNode schema) {
    ObjectNode alone = (ObjectNode) JsonSchemaForm.of(schema);
    alone.set("components", components); // where its references point
    return registry.getSchema(alone);
  }

  private static String words(Error fault) {
    return "For '%s': %s".formatted(fault.getInstanceLocation(), fault.getMessage());
  }
}
