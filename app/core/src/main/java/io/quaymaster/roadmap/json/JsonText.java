package io.quaymaster.roadmap.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one JSON text in UTF-8, whole and strictly (RFC 8259; no byte order mark). */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<JsonFault> duplicates = new ArrayList<>();

  private JsonText() {}

  /** Reads; what is nested deeper than 1,000 levels is refused. */
  public static JsonOutcome read(byte[] bytes) {
    try {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        return broken("the file begins with a byte order mark: save it as UTF-8 without one");
      }
      if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || hasZero(bytes)) {
        return broken("the file is not UTF-8 (it looks like UTF-16): save it as UTF-8");
      }
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new JsonText().parse(text);
    } catch (CharacterCodingException e) {
      return broken("the file is not UTF-8: save it as UTF-8");
    }
  }

  private JsonOutcome parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return broken("the file is empty: one JSON object or an array of them expected");
      }
      JsonValue value = value(parser, first, "");
      if (parser.nextToken() != null) {
        return broken("there is more behind the end of the JSON value, " + place(parser));
      }
      return new JsonOutcome.Read(value, duplicates);
    } catch (JsonProcessingException e) {
      return broken(
          "not JSON: line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  firstLine(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonValue value(JsonParser parser, JsonToken token, String pointer) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      return members(parser, pointer);
    }
    if (token == JsonToken.START_ARRAY) {
      return items(parser, pointer);
    }
    if (token == JsonToken.VALUE_STRING) {
      return new JsonValue.Text(parser.getText());
    }
    if (token == JsonToken.VALUE_NULL) {
      return new JsonValue.Nothing();
    }
    return token.isBoolean()
        ? new JsonValue.Flag(parser.getBooleanValue())
        : new JsonValue.Numeral(parser.getText());
  }

  private JsonValue members(JsonParser parser, String pointer) throws IOException {
    List<JsonValue.Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String place = JsonPointer.member(pointer, name);
      if (!names.add(name)) {
        duplicates.add(new JsonFault(place, "the name occurs twice in one object"));
      }
      members.add(new JsonValue.Member(name, value(parser, parser.nextToken(), place)));
    }
    return new JsonValue.Members(members);
  }

  private JsonValue items(JsonParser parser, String pointer) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(parser, token, JsonPointer.item(pointer, items.size())));
      token = parser.nextToken();
    }
    return new JsonValue.Items(items);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** A zero byte is no part of JSON in UTF-8, and half of what UTF-16 holds. */
  private static boolean hasZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static String place(JsonParser parser) {
    return "line "
        + parser.currentLocation().getLineNr()
        + ", column "
        + parser.currentLocation().getColumnNr();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static JsonOutcome broken(String message) {
    return new JsonOutcome.Broken(new JsonFault("", message));
  }
}
