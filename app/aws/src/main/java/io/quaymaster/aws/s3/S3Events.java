package io.quaymaster.aws.s3;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.file.UploadEvents;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * S3's event messages. Only created objects of the roadmap bucket count; keys are form-encoded
 * there. Source: S3 User Guide, "Event message structure"; the test message that S3 sends when
 * notifications are set up is known too.
 */
@Singleton
@Requires(property = "quaymaster.roadmap.bucket")
public class S3Events implements UploadEvents {
  private static final Logger LOG = LoggerFactory.getLogger(S3Events.class);
  private static final String CREATED = "ObjectCreated:";

  private final ObjectMapper json;
  private final String bucket;

  public S3Events(ObjectMapper json, @Property(name = "quaymaster.roadmap.bucket") String bucket) {
    this.json = json;
    this.bucket = bucket;
  }

  @Override
  public List<Upload> read(String message) {
    JsonNode root = parse(message);
    JsonNode records = root.get("Records");
    if (records == null && "s3:TestEvent".equals(text(root, "Event"))) {
      return List.of();
    }
    if (records == null || !records.isArray()) {
      throw new IllegalArgumentException("no event message of S3: an array Records expected");
    }
    List<Upload> uploads = new ArrayList<>();
    for (JsonNode event : records.values()) {
      upload(event).ifPresent(uploads::add);
    }
    return uploads;
  }

  private Optional<Upload> upload(JsonNode event) {
    String name = need(event, "eventName");
    if (!name.startsWith(CREATED) && !name.startsWith("s3:" + CREATED)) {
      return Optional.empty();
    }
    JsonNode s3 = part(event, "s3");
    String from = need(part(s3, "bucket"), "name");
    if (!from.equals(bucket)) {
      LOG.warn("an event of bucket {} is left alone: {} is the roadmap bucket", from, bucket);
      return Optional.empty();
    }
    JsonNode object = part(s3, "object");
    return Optional.of(
        new Upload(
            decoded(need(object, "key")),
            Optional.ofNullable(text(object, "versionId")),
            need(object, "eTag"),
            Optional.ofNullable(text(object, "sequencer")).orElse("")));
  }

  @Override
  public String write(Upload upload) {
    String key = URLEncoder.encode(upload.key(), StandardCharsets.UTF_8).replace("%2F", "/");
    Map<String, JsonNode> object = new LinkedHashMap<>();
    object.put("key", JsonNode.createStringNode(key));
    upload.version().ifPresent(id -> object.put("versionId", JsonNode.createStringNode(id)));
    object.put("eTag", JsonNode.createStringNode(upload.eTag()));
    object.put("sequencer", JsonNode.createStringNode(upload.sequencer()));
    JsonNode s3 =
        JsonNode.createObjectNode(
            Map.of(
                "bucket",
                JsonNode.createObjectNode(Map.of("name", JsonNode.createStringNode(bucket))),
                "object",
                JsonNode.createObjectNode(object)));
    JsonNode event =
        JsonNode.createObjectNode(
            Map.of("eventName", JsonNode.createStringNode(CREATED + "Put"), "s3", s3));
    return text(
        JsonNode.createObjectNode(Map.of("Records", JsonNode.createArrayNode(List.of(event)))));
  }

  private String text(JsonNode message) {
    try {
      return json.writeValueAsString(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no event message of S3: the key is not encoded", e);
    }
  }

  private JsonNode parse(String message) {
    try {
      JsonNode root = json.readValue(message.getBytes(StandardCharsets.UTF_8), JsonNode.class);
      if (root == null) {
        throw new IllegalArgumentException("no event message of S3: it is null");
      }
      return root;
    } catch (IOException e) {
      throw new IllegalArgumentException("no event message of S3: it is not JSON", e);
    }
  }

  private static JsonNode part(JsonNode node, String name) {
    JsonNode part = node.get(name);
    if (part == null || !part.isObject()) {
      throw new IllegalArgumentException("no event message of S3: an object " + name + " expected");
    }
    return part;
  }

  private static String need(JsonNode node, String name) {
    String text = text(node, name);
    if (text == null) {
      throw new IllegalArgumentException("no event message of S3: a text " + name + " expected");
    }
    return text;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode text = node.get(name);
    return text != null && text.isString() ? text.getStringValue() : null;
  }
}
