package io.quaymaster.github.graphql;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of one of GraphQL's connections. The records behind it name their type of entry, since the
 * JSON mapper does not follow type variables into nested lists.
 */
public interface Page<T> {
  /** Where the next page begins; null when it was not asked for. */
  default @Nullable PageInfo pageInfo() {
    return null;
  }

  /** The entries as they came. */
  @Nullable List<T> nodes();

  /** The cursor of the next page. */
  default Optional<String> next() {
    return Optional.ofNullable(pageInfo())
        .filter(PageInfo::hasNextPage)
        .flatMap(info -> Optional.ofNullable(info.endCursor()));
  }

  /** The entries; GitHub may leave holes, which are left out. */
  default List<T> entries() {
    List<T> nodes = nodes();
    return nodes == null ? List.of() : nodes.stream().filter(Objects::nonNull).toList();
  }

  /** Where the next page begins. */
  @Serdeable
  record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
