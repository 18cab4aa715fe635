package io.quaymaster.web.guard;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names under which this server may be asked: those of the loopback, and configured ones. */
@Singleton
final class KnownHosts {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> configured;

  /**
   * @param configured host names without port, setting {@code quaymaster.web.hosts}
   */
  KnownHosts(@Value("${quaymaster.web.hosts:}") List<String> configured) {
    this.configured =
        configured.stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** True for a {@code Host} header, with or without port, that names this server. */
  boolean contains(String header) {
    String name = header.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || configured.contains(name);
  }
}
