package io.quaymaster.simulator.graphql.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param slice the whole list
 * @param start index of the first node of this page
 * @param nodes of this page
 * @param hasNext whether more follow
 */
public record Connection(Slice slice, int start, List<?> nodes, boolean hasNext) {
  private static final String CURSOR = "cursor:v2:";

  public Connection {
    nodes = List.copyOf(nodes);
  }

  /** A node with its cursor. */
  public record Edge(String cursor, Object node) {}

  /** Where the page stands. */
  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  /** Cuts the page that was asked for. */
  public static Connection of(Slice slice, PageRequest asked) {
    int after = asked.after().flatMap(Connection::index).map(index -> index + 1).orElse(0);
    if (asked.forward()) {
      List<?> more = slice.range(after, asked.size() + 1);
      boolean hasNext = more.size() > asked.size();
      return new Connection(slice, after, hasNext ? more.subList(0, asked.size()) : more, hasNext);
    }
    int end = asked.before().flatMap(Connection::index).orElseGet(slice::total);
    int start = Math.max(after, end - asked.size());
    List<?> nodes = slice.range(start, Math.max(0, end - start));
    return new Connection(slice, start, nodes, end < slice.total());
  }

  /** The nodes with their cursors. */
  public List<Edge> edges() {
    return IntStream.range(0, nodes.size())
        .mapToObj(i -> new Edge(cursor(start + i), nodes.get(i)))
        .toList();
  }

  /** Where the page stands. */
  public PageInfo pageInfo() {
    return nodes.isEmpty()
        ? new PageInfo(hasNext, start > 0, null, null)
        : new PageInfo(hasNext, start > 0, cursor(start), cursor(start + nodes.size() - 1));
  }

  private static String cursor(int index) {
    return Base64.getEncoder().encodeToString((CURSOR + index).getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Integer> index(String cursor) {
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return text.matches(CURSOR + "\\d{1,9}")
          ? Optional.of(Integer.valueOf(text.substring(CURSOR.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
