package io.quaymaster.github.webhook;

import io.micronaut.json.tree.JsonNode;
import io.quaymaster.event.EventReader.UnreadableEvent;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A part of a payload, read field by field. A field that GitHub documents and that is not there is
 * an {@link UnreadableEvent} which names it.
 *
 * @param path where the part is, for messages
 */
record PayloadReader(JsonNode node, String path) {

  /** The text of a field. */
  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name, "a text"));
  }

  /** The text of a field that may be null or absent. */
  Optional<String> optionalText(String name) {
    JsonNode field = node.get(name);
    return field != null && field.isString()
        ? Optional.of(field.getStringValue())
        : Optional.empty();
  }

  /** The id in a field: a whole number. */
  long id(String name) {
    JsonNode field = node.get(name);
    if (field == null || !field.isNumber()) {
      throw missing(name, "a number");
    }
    return field.getLongValue();
  }

  /** True when the field is {@code true}. */
  boolean flag(String name) {
    JsonNode field = node.get(name);
    return field != null && field.isBoolean() && field.getBooleanValue();
  }

  /** True when the field is there and not null. */
  boolean has(String name) {
    return isPresent(node.get(name));
  }

  /** The object in a field. */
  PayloadReader object(String name) {
    JsonNode field = node.get(name);
    if (field == null || !field.isObject()) {
      throw missing(name, "an object");
    }
    return new PayloadReader(field, path + name + ".");
  }

  /** The objects in a list; none when it is absent. */
  List<PayloadReader> objects(String name) {
    JsonNode field = node.get(name);
    return field == null || !field.isArray()
        ? List.of()
        : StreamSupport.stream(field.values().spliterator(), false)
            .filter(JsonNode::isObject)
            .map(entry -> new PayloadReader(entry, path + name + "[]."))
            .toList();
  }

  /** The texts in a list; none when it is absent. */
  List<String> texts(String name) {
    JsonNode field = node.get(name);
    return field == null || !field.isArray()
        ? List.of()
        : StreamSupport.stream(field.values().spliterator(), false)
            .filter(JsonNode::isString)
            .map(JsonNode::getStringValue)
            .toList();
  }

  /** The repository that the payload is about, reached through its installation. */
  InstalledRepository repository() {
    PayloadReader repository = object("repository");
    return new InstalledRepository(
        installation(),
        new RepositoryId(repository.id("id")),
        RepositoryRef.parse(repository.text("full_name")));
  }

  /** The installation that the payload came through. */
  InstallationId installation() {
    return new InstallationId(object("installation").id("id"));
  }

  private static boolean isPresent(@Nullable JsonNode field) {
    return field != null && !field.isNull();
  }

  private UnreadableEvent missing(String name, String expected) {
    return new UnreadableEvent(expected + " is missing at " + path + name);
  }
}
