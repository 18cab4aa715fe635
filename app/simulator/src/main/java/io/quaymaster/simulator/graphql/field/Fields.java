package io.quaymaster.simulator.graphql.field;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Registers how fields of one type are read from one class. */
public final class Fields<S> {
  private final GraphQLCodeRegistry.Builder registry;
  private final String type;
  private final Class<S> source;

  /** Fields of one type. */
  public Fields(GraphQLCodeRegistry.Builder registry, String type, Class<S> source) {
    this.registry = registry;
    this.type = type;
    this.source = source;
  }

  /** A field without arguments that matter. */
  public Fields<S> get(String field, Function<S, @Nullable Object> read) {
    return ask(field, (from, _) -> read.apply(from));
  }

  /** A field that looks at its arguments or its viewer. */
  public Fields<S> ask(String field, BiFunction<S, FieldCall, @Nullable Object> read) {
    DataFetcher<@Nullable Object> fetcher =
        environment -> read.apply(source.cast(environment.getSource()), new FieldCall(environment));
    registry.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
    return this;
  }

  /** A field of the root types, which have no source. */
  public static void root(
      GraphQLCodeRegistry.Builder registry,
      String type,
      String field,
      Function<FieldCall, @Nullable Object> read) {
    DataFetcher<@Nullable Object> fetcher = environment -> read.apply(new FieldCall(environment));
    registry.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
  }
}
