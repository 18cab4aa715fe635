package io.quaymaster.github.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.RepositoryId;
import java.io.IOException;
import java.util.Optional;

/**
 * Picks the envelope's fields from a stream of tokens. A field of another type than GitHub
 * documents counts as absent; of one that comes twice, the last counts.
 */
final class HeadFields {
  private Optional<String> action = Optional.empty();
  private Optional<InstallationId> installation = Optional.empty();
  private Optional<String> account = Optional.empty();
  private Optional<RepositoryId> repository = Optional.empty();
  private Optional<String> repositoryName = Optional.empty();
  private Optional<String> repositoryOwner = Optional.empty();
  private Optional<String> organisation = Optional.empty();
  private Optional<String> sender = Optional.empty();

  @FunctionalInterface
  private interface Field {
    void take(String name, JsonParser parser) throws IOException;
  }

  /** Takes the value that the parser stands on, or passes over it. */
  void take(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "action" -> action = text(parser);
      case "installation" -> each(parser, this::installation);
      case "repository" -> each(parser, this::repository);
      case "organization" ->
          each(parser, (field, p) -> organisation = login(field, p).or(() -> organisation));
      case "sender" -> each(parser, (field, p) -> sender = login(field, p).or(() -> sender));
      default -> parser.skipChildren();
    }
  }

  private void installation(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "id" -> installation = id(parser).map(InstallationId::new);
      // Events about the installation itself name its owner only here.
      case "account" -> each(parser, (field, p) -> account = login(field, p).or(() -> account));
      default -> parser.skipChildren();
    }
  }

  private void repository(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "id" -> repository = id(parser).map(RepositoryId::new);
      case "full_name" -> repositoryName = text(parser);
      case "owner" ->
          each(parser, (field, p) -> repositoryOwner = login(field, p).or(() -> repositoryOwner));
      default -> parser.skipChildren();
    }
  }

  EnvelopeHead head() {
    return new EnvelopeHead(
        action,
        installation,
        repository,
        repositoryName,
        organisation.or(() -> repositoryOwner).or(() -> account),
        sender);
  }

  /** Hands over each field of the object that the parser stands on; passes over anything else. */
  private static void each(JsonParser parser, Field field) throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      field.take(name, parser);
    }
  }

  private static Optional<String> login(String name, JsonParser parser) throws IOException {
    if (name.equals("login")) {
      return text(parser);
    }
    parser.skipChildren();
    return Optional.empty();
  }

  private static Optional<String> text(JsonParser parser) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      return Optional.of(parser.getText()).filter(text -> !text.isEmpty());
    }
    parser.skipChildren();
    return Optional.empty();
  }

  private static Optional<Long> id(JsonParser parser) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return Optional.of(parser.getLongValue()).filter(id -> id > 0);
    }
    parser.skipChildren();
    return Optional.empty();
  }
}
