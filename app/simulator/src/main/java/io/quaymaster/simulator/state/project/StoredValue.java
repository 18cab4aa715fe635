package io.quaymaster.simulator.state.project;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;

/**
 * A value with who set it.
 *
 * @param id numeric id
 * @param value what was set
 * @param creator who set it first
 * @param createdAt when it was set first
 * @param updatedAt when it last changed
 */
public record StoredValue(
    long id, FieldValue value, Account creator, Instant createdAt, Instant updatedAt) {

  StoredValue changed(FieldValue other, Instant now) {
    return new StoredValue(id, other, creator, createdAt, now);
  }
}
