package io.quaymaster.simulator.github;

import io.quaymaster.simulator.state.id.Mint;
import java.util.Locale;

/** {@code X-GitHub-Request-Id}: groups of hexadecimal digits. */
final class RequestIds {
  private final Mint mint;

  RequestIds(Mint mint) {
    this.mint = mint;
  }

  String next() {
    return "%04X:%05X:%06X:%08X"
        .formatted(
            mint.random().nextInt(0x10000),
            mint.random().nextInt(0x100000),
            mint.random().nextInt(0x1000000),
            mint.clock().instant().getEpochSecond())
        .toUpperCase(Locale.ROOT);
  }
}
