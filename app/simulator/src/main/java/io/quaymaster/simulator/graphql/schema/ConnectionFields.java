package io.quaymaster.simulator.graphql.schema;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.graphql.page.Connection.Edge;
import io.quaymaster.simulator.graphql.page.Connection.PageInfo;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of every connection and edge of the schema. */
final class ConnectionFields {
  private ConnectionFields() {}

  static void addTo(GraphQLCodeRegistry.Builder registry, TypeDefinitionRegistry types) {
    for (ObjectTypeDefinition type : types.getTypes(ObjectTypeDefinition.class)) {
      String name = type.getName();
      if (name.endsWith("Connection")) {
        add(registry, name, "nodes", Connection.class, Connection::nodes);
        add(registry, name, "edges", Connection.class, Connection::edges);
        add(registry, name, "pageInfo", Connection.class, Connection::pageInfo);
        add(registry, name, "totalCount", Connection.class, page -> page.slice().total());
      } else if (name.endsWith("Edge")) {
        add(registry, name, "cursor", Edge.class, Edge::cursor);
        add(registry, name, "node", Edge.class, Edge::node);
      }
    }
    add(registry, "PageInfo", "hasNextPage", PageInfo.class, PageInfo::hasNextPage);
    add(registry, "PageInfo", "hasPreviousPage", PageInfo.class, PageInfo::hasPreviousPage);
    add(registry, "PageInfo", "startCursor", PageInfo.class, PageInfo::startCursor);
    add(registry, "PageInfo", "endCursor", PageInfo.class, PageInfo::endCursor);
  }

  private static <S> void add(
      GraphQLCodeRegistry.Builder registry,
      String type,
      String field,
      Class<S> source,
      Function<S, @Nullable Object> read) {
    DataFetcher<@Nullable Object> fetcher =
        environment -> read.apply(source.cast(Objects.requireNonNull(environment.getSource())));
    registry.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
  }
}
