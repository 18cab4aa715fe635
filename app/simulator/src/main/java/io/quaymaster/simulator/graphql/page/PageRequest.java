package io.quaymaster.simulator.graphql.page;

import io.quaymaster.simulator.graphql.context.GitHubProblem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param forward from the start ({@code first}) or from the end ({@code last})
 * @param size 0 to 100
 * @param after cursor that the page begins after
 * @param before cursor that the page ends before
 */
public record PageRequest(
    boolean forward, int size, Optional<String> after, Optional<String> before) {
  private static final int MOST = 100;

  /**
   * Reads a connection's arguments.
   *
   * @param field the connection's name, for messages
   * @throws GitHubProblem when neither {@code first} nor {@code last} is there, or more than 100
   */
  public static PageRequest of(String field, Map<String, Object> arguments) {
    Integer first = number(arguments.get("first"));
    Integer last = number(arguments.get("last"));
    if (first == null && last == null) {
      throw new GitHubProblem(
          "MISSING_PAGINATION_BOUNDARIES",
          "You must provide a `first` or `last` value to properly paginate the `%s` connection."
              .formatted(field));
    }
    boolean forward = first != null;
    int size = forward ? value(first) : value(last);
    String name = forward ? "first" : "last";
    if (size > MOST) {
      throw new GitHubProblem(
          "EXCESSIVE_PAGINATION",
          "Requesting %d records on the `%s` connection exceeds the `%s` limit of 100 records."
              .formatted(size, field, name));
    }
    if (size < 0) {
      throw new GitHubProblem(
          "INVALID_PAGINATION",
          "`%s` on the `%s` connection cannot be less than zero.".formatted(name, field));
    }
    return new PageRequest(
        forward, size, text(arguments.get("after")), text(arguments.get("before")));
  }

  private static int value(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static @Nullable Integer number(@Nullable Object value) {
    return value instanceof Integer number ? number : null;
  }

  private static Optional<String> text(@Nullable Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
