package io.quaymaster.web;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.RepositoryId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the envelope's fields with the JSON mapper at hand; handles pushes only. */
@Singleton
final class ParsingEnvelopeReader implements EnvelopeReader {
  private final JsonMapper json;

  ParsingEnvelopeReader(JsonMapper json) {
    this.json = json;
  }

  @Override
  public EnvelopeHead read(byte[] payload) throws MalformedPayload {
    JsonNode root;
    try {
      root = json.readValue(payload, JsonNode.class);
    } catch (IOException | RuntimeException e) {
      throw new MalformedPayload("the payload is not JSON");
    }
    if (root == null || !root.isObject()) {
      throw new MalformedPayload("the payload is not a JSON object");
    }
    return new EnvelopeHead(
        at(root, "action").map(JsonNode::getStringValue),
        at(root, "installation", "id").map(n -> new InstallationId(n.getLongValue())),
        at(root, "repository", "id").map(n -> new RepositoryId(n.getLongValue())),
        at(root, "repository", "full_name").map(JsonNode::getStringValue),
        at(root, "repository", "owner", "login").map(JsonNode::getStringValue),
        at(root, "sender", "login").map(JsonNode::getStringValue));
  }

  @Override
  public boolean handles(String event, String action) {
    return event.equals("push");
  }

  private static Optional<JsonNode> at(JsonNode root, String... path) {
    @Nullable JsonNode node = root;
    for (String name : path) {
      node = node == null ? null : node.get(name);
    }
    return Optional.ofNullable(node);
  }
}
