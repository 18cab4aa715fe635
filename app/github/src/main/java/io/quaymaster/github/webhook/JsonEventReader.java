package io.quaymaster.github.webhook;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.event.EventReader;
import io.quaymaster.event.GitHubEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads the events of {@link HandledEvents} from their payloads. */
@Singleton
class JsonEventReader implements EventReader {
  private final JsonMapper mapper;

  JsonEventReader(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public GitHubEvent read(Envelope envelope, byte[] json) {
    String action = envelope.head().action().orElse("");
    String what = envelope.event() + (action.isEmpty() ? "" : "." + action);
    try {
      JsonNode payload = Optional.ofNullable(mapper.readValue(json, JsonNode.class)).orElseThrow();
      return HandledEvents.reader(envelope.event(), action)
          .orElseThrow(() -> new UnreadableEvent("nothing here handles it"))
          .apply(new PayloadReader(payload, ""));
    } catch (UnreadableEvent | IllegalArgumentException | NoSuchElementException e) {
      // IllegalArgumentException: a value that core's types don't accept; they say which.
      throw new UnreadableEvent(what + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UnreadableEvent(what + ": the payload is not JSON", e);
    }
  }
}
