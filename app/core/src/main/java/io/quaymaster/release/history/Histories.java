package io.quaymaster.release.history;

import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.FirstPages;
import jakarta.inject.Singleton;

/** Reads history from the code host. Calls throw {@code HostException}. */
@Singleton
public final class Histories {
  private final ReleaseHost host;

  public Histories(ReleaseHost host) {
    this.host = host;
  }

  /** Answers from the first pages where they settle it, from further ones where they don't. */
  public History read(HistoryQuestion question, FirstPages first) {
    return new HistoryReader(host, question, first).read();
  }
}
