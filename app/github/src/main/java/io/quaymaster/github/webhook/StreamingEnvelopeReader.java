package io.quaymaster.github.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.app.intake.WebhookRequest;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Reads a payload once from end to end, without building anything of it but the envelope's fields.
 */
@Singleton
class StreamingEnvelopeReader implements EnvelopeReader {
  /** GitHub's deepest payloads have about a dozen levels. */
  static final int MAX_DEPTH = 500;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(WebhookRequest.MAX_BODY_BYTES)
                  .build())
          .build();

  @Override
  public EnvelopeHead read(byte[] payload) throws MalformedPayload {
    checkBegin(payload);
    HeadFields head = new HeadFields();
    try (JsonParser parser = json.createParser(payload)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedPayload("the body is not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        head.take(name, parser);
      }
      if (parser.nextToken() != null) {
        throw new MalformedPayload("something follows the JSON object in the body");
      }
    } catch (StreamConstraintsException e) {
      throw new MalformedPayload("the body is nested or long beyond reason");
    } catch (IOException e) {
      // Without the cause: the parser's messages quote the body.
      throw new MalformedPayload("the body is not one whole JSON object in UTF-8");
    }
    return head.head();
  }

  /**
   * The parser would guess other encodings and skip a byte order mark; GitHub sends plain UTF-8. In
   * UTF-8 there is no zero byte in JSON.
   */
  private static void checkBegin(byte[] payload) throws MalformedPayload {
    int first = 0;
    while (first < payload.length && isSpace(payload[first])) {
      first++;
    }
    if (first == payload.length || payload[first] != '{') {
      throw new MalformedPayload("the body does not begin with a JSON object in UTF-8");
    }
    for (int i = 0; i < Math.min(first + 4, payload.length); i++) {
      if (payload[i] == 0) {
        throw new MalformedPayload("the body is not in UTF-8");
      }
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  @Override
  public boolean handles(String event, String action) {
    return HandledEvents.handles(event, action);
  }
}
