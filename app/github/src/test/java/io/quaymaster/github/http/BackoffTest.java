package io.quaymaster.github.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.github.GitHubSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void waitTriplesAndIsJitteredBetweenHalfAndAllOfIt() {
    Backoff least = backoff(4, 0.0);
    Backoff most = backoff(4, 0.999_999_999);

    assertEquals(List.of(50L, 150L, 450L), waits(least));
    assertEquals(List.of(99L, 299L, 899L), waits(most));
  }

  @Test
  void thereIsNoWaitAfterTheLastAttempt() {
    assertEquals(Optional.empty(), backoff(1, 0.5).after(1, Duration.ZERO));
  }

  @Test
  void sleepOfOneCallNeverExceedsTwoSecondsInAll() {
    Backoff backoff = backoff(100, 0.999);
    Duration slept = Duration.ZERO;
    Optional<Duration> wait = backoff.after(1, slept);
    for (int attempt = 2; wait.isPresent(); attempt++) {
      slept = slept.plus(wait.orElseThrow());
      wait = backoff.after(attempt, slept);
    }
    assertTrue(slept.compareTo(Duration.ofSeconds(2)) <= 0, slept.toString());
    assertTrue(slept.compareTo(Duration.ofSeconds(1)) > 0, slept.toString());
  }

  private static List<Long> waits(Backoff backoff) {
    List<Long> waits = new ArrayList<>();
    for (int attempt = 1; backoff.after(attempt, Duration.ZERO).isPresent(); attempt++) {
      waits.add(backoff.after(attempt, Duration.ZERO).orElseThrow().toMillis());
    }
    return waits;
  }

  private static Backoff backoff(int attempts, double random) {
    GitHubSettings settings =
        new GitHubSettings(
            URI.create("https://github.com"),
            null,
            null,
            Duration.ofSeconds(1),
            attempts,
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            100,
            true);
    return new Backoff(settings, fixed(random));
  }

  private static RandomGenerator fixed(double value) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0;
      }

      @Override
      public double nextDouble() {
        return value;
      }
    };
  }
}
