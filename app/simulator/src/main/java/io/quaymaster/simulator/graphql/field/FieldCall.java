package io.quaymaster.simulator.graphql.field;

import graphql.schema.DataFetchingEnvironment;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.graphql.page.PageRequest;
import io.quaymaster.simulator.graphql.page.Slice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One use of a field in a query.
 *
 * @param environment what graphql-java knows of it
 */
public record FieldCall(DataFetchingEnvironment environment) {

  /** Who runs the query. */
  public Viewer viewer() {
    return Objects.requireNonNull(
        environment.getGraphQlContext().<Viewer>get(Viewer.class), "no viewer");
  }

  /** A text argument, when given. */
  public Optional<String> text(String name) {
    return environment.getArgument(name) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** An argument that the schema requires. */
  public String required(String name) {
    return text(name).orElseThrow(() -> new IllegalStateException("no argument " + name));
  }

  /** A number that the schema requires. */
  public int number(String name) {
    return environment.getArgument(name) instanceof Integer number ? number : 0;
  }

  /** A list of texts, empty when not given. */
  public List<String> texts(String name) {
    return environment.getArgument(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** An input object, empty when not given. */
  public Map<?, ?> input(String name) {
    return environment.getArgument(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** A boolean, when given. */
  public Optional<Boolean> flag(String name) {
    return environment.getArgument(name) instanceof Boolean flag
        ? Optional.of(flag)
        : Optional.empty();
  }

  /** The page of a list that the arguments ask for. */
  public Connection page(List<?> all) {
    return page(Slice.of(all));
  }

  /** The page of a list that the arguments ask for. */
  public Connection page(Slice slice) {
    return Connection.of(
        slice, PageRequest.of(environment.getField().getName(), environment.getArguments()));
  }

  /** Whether an {@code orderBy} or {@code direction} argument says descending. */
  public boolean descending() {
    return "DESC".equals(input("orderBy").get("direction"))
        || text("direction").filter("DESC"::equals).isPresent();
  }

  /** The field of {@code orderBy}, when given. */
  public Optional<String> orderField() {
    return Optional.ofNullable(input("orderBy").get("field")).map(String::valueOf);
  }
}
