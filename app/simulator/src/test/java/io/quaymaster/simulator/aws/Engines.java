package io.quaymaster.simulator.aws;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The engines that all tests of this package share; they end with the process. */
final class Engines {
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

  private static final AwsEngines SHARED =
      AwsEngines.start(AwsEngines.Settings.inMemory(), Clock.fixed(NOW, ZoneOffset.UTC));

  private Engines() {}

  static AwsEngines shared() {
    return SHARED;
  }
}
