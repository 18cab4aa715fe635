package io.quaymaster.simulator.state.project;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An issue or pull request on a project.
 *
 * @param id numeric id
 * @param content what it stands for
 * @param values by the id of the field
 * @param creator who added it
 * @param createdAt when it was added
 * @param updatedAt when a value last changed
 */
public record Item(
    long id,
    Content content,
    Map<Long, StoredValue> values,
    Account creator,
    Instant createdAt,
    Instant updatedAt) {
  /**
   * The issue or pull request that an item stands for.
   *
   * @param repositoryId where it is
   * @param issueId numeric id of the issue, or of the issue side of the pull request
   * @param pullRequest whether it is a pull request
   */
  public record Content(long repositoryId, long issueId, boolean pullRequest) {}

  /** Copies the map. */
  public Item {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Its value in a field, when it has one. */
  public Optional<FieldValue> value(long fieldId) {
    return Optional.ofNullable(values.get(fieldId)).map(StoredValue::value);
  }

  Item with(long fieldId, StoredValue value, Instant now) {
    Map<Long, StoredValue> more = new LinkedHashMap<>(values);
    more.put(fieldId, value);
    return new Item(id, content, more, creator, createdAt, now);
  }

  Item without(long fieldId, Instant now) {
    Map<Long, StoredValue> fewer = new LinkedHashMap<>(values);
    fewer.remove(fieldId);
    return new Item(id, content, fewer, creator, createdAt, now);
  }

  Item moved(Content other) {
    return new Item(id, other, values, creator, createdAt, updatedAt);
  }
}
