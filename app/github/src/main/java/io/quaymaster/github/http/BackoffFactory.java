package io.quaymaster.github.http;

import io.micronaut.context.annotation.Factory;
import io.quaymaster.github.GitHubSettings;
import jakarta.inject.Singleton;
import java.util.random.RandomGenerator;

/** Gives the back-off of production its randomness. */
@Factory
class BackoffFactory {
  @Singleton
  Backoff backoff(GitHubSettings settings) {
    return new Backoff(settings, RandomGenerator.of("L64X128MixRandom"));
  }
}
