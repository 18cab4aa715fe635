package io.quaymaster.simulator.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** GitHub's own scalars: all of them are strings of some form. */
final class TextScalar implements Coercing<String, String> {
  private final String name;
  private final Predicate<String> wellFormed;

  private TextScalar(String name, Predicate<String> wellFormed) {
    this.name = name;
    this.wellFormed = wellFormed;
  }

  static List<GraphQLScalarType> all() {
    return List.of(
        scalar("Base64String", TextScalar::isBase64),
        scalar("BigInt", text -> text.matches("-?\\d+")),
        scalar("Date", text -> parses(() -> LocalDate.parse(text))),
        scalar("DateTime", text -> parses(() -> OffsetDateTime.parse(text))),
        scalar("GitObjectID", text -> text.matches("[0-9a-f]{40}")),
        scalar("GitTimestamp", text -> parses(() -> OffsetDateTime.parse(text))),
        scalar("URI", _ -> true));
  }

  private static GraphQLScalarType scalar(String name, Predicate<String> wellFormed) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new TextScalar(name, wellFormed))
        .build();
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean parses(Supplier parse) {
    try {
      return parse.get() != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Something that may fail to parse. */
  private interface Supplier {
    Object get();
  }

  @Override
  public String serialize(Object result, GraphQLContext context, Locale locale) {
    return result instanceof Instant instant ? instant.toString() : String.valueOf(result);
  }

  @Override
  public String parseValue(Object input, GraphQLContext context, Locale locale) {
    if (input instanceof String text && wellFormed.test(text)) {
      return text;
    }
    throw new CoercingParseValueException("Could not coerce value %s to %s".formatted(input, name));
  }

  @Override
  public String parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (input instanceof StringValue value) {
      String text = Objects.requireNonNull(value.getValue());
      if (wellFormed.test(text)) {
        return text;
      }
    }
    throw new CoercingParseLiteralException("Could not coerce value to " + name);
  }
}
