package io.quaymaster.event.sweep;

import io.quaymaster.app.HostException;
import io.quaymaster.kernel.DeliveryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GitHub's log, in memory: pages of two, newest first; redeliveries appear in it as failed. */
final class HookLog implements HookDeliveries {
  final List<HookDelivery> entries = new ArrayList<>();
  final Map<Long, String> payloads = new HashMap<>();
  final List<Long> redelivered = new ArrayList<>();
  final List<Long> fetched = new ArrayList<>();
  final Set<Long> forgotten = new HashSet<>();
  final Map<Long, RuntimeException> troubles = new HashMap<>();
  int pages;
  Optional<HostException> outage = Optional.empty();

  static DeliveryId guid(int n) {
    return new DeliveryId("00000000-0000-0000-0000-%012d".formatted(n));
  }

  /** Logs an attempt and returns its id. */
  long log(int delivery, Instant at, int status) {
    long id = entries.size() + 1L;
    entries.addFirst(
        new HookDelivery(id, guid(delivery), "issues", at, false, status / 100 == 2, status));
    payloads.put(id, "{}");
    return id;
  }

  @Override
  public Page page(Optional<String> cursor) {
    if (outage.isPresent()) {
      throw outage.orElseThrow();
    }
    pages++;
    int from = cursor.map(Integer::parseInt).orElse(0);
    int to = Math.min(from + 2, entries.size());
    return new Page(
        entries.subList(from, to),
        to < entries.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  @Override
  public Optional<Original> original(long id) {
    trouble(id);
    fetched.add(id);
    return forgotten.contains(id)
        ? Optional.empty()
        : Optional.ofNullable(payloads.get(id)).map(json -> new Original("issues", json));
  }

  @Override
  public boolean redeliver(long id) {
    trouble(id);
    if (forgotten.contains(id)) {
      return false;
    }
    redelivered.add(id);
    return true;
  }

  private void trouble(long id) {
    RuntimeException trouble = troubles.get(id);
    if (trouble != null) {
      throw trouble;
    }
  }
}
