package io.quaymaster.job.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quaymaster.job.template.Node.Items;
import io.quaymaster.job.template.Node.Keys;
import io.quaymaster.job.template.Node.Plain;
import io.quaymaster.job.template.Node.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a template as compact JSON. */
final class TemplateWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TemplateWriter() {}

  /**
   * The template with every resource deleted together with its stack: some types leave a snapshot
   * behind unless they are told otherwise. Source: AWS CloudFormation Template Reference,
   * "DeletionPolicy attribute".
   */
  static Keys deletable(Keys template) {
    Map<String, Node> sections = new LinkedHashMap<>(template.values());
    sections.computeIfPresent(
        "Resources", (_, node) -> node instanceof Keys resources ? each(resources) : node);
    return new Keys(sections);
  }

  private static Keys each(Keys resources) {
    Map<String, Node> each = new LinkedHashMap<>();
    resources
        .values()
        .forEach((name, node) -> each.put(name, node instanceof Keys one ? deleted(one) : node));
    return new Keys(each);
  }

  private static Keys deleted(Keys resource) {
    Map<String, Node> attributes = new LinkedHashMap<>(resource.values());
    attributes.put("DeletionPolicy", new Text("Delete"));
    attributes.computeIfPresent("UpdateReplacePolicy", (_, _) -> new Text("Delete"));
    return new Keys(attributes);
  }

  static String json(Node node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(out, node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Node node) throws IOException {
    switch (node) {
      case Keys(Map<String, Node> values) -> {
        out.writeStartObject();
        for (Map.Entry<String, Node> entry : values.entrySet()) {
          out.writeFieldName(entry.getKey());
          write(out, entry.getValue());
        }
        out.writeEndObject();
      }
      case Items(List<Node> values) -> {
        out.writeStartArray();
        for (Node value : values) {
          write(out, value);
        }
        out.writeEndArray();
      }
      case Text(String value) -> out.writeString(value);
      case Plain(String json) -> out.writeRawValue(json);
    }
  }
}
