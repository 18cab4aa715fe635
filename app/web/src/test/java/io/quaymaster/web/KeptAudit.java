package io.quaymaster.web;

import io.micronaut.context.annotation.Primary;
import io.quaymaster.web.guard.Audit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The audit in a list. */
@Singleton
@Primary
final class KeptAudit implements Audit {
  final List<Entry> entries = new CopyOnWriteArrayList<>();

  @Override
  public void record(Entry entry) {
    entries.add(entry);
  }
}
