package io.quaymaster.aws.ssm;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.config.AppLevelConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * The App-level configuration in the parameter that {@code quaymaster.aws.config-parameter} names
 * (4 KB, or 8 KB as an advanced parameter). It is read again after 30 s, so that a pause laid down
 * there holds within a minute. While SSM doesn't answer, the last text known goes on to hold.
 */
@Singleton
@Requires(property = "quaymaster.aws.config-parameter")
public class SsmAppLevelConfig implements AppLevelConfig {
  private static final Logger LOG = LoggerFactory.getLogger(SsmAppLevelConfig.class);
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Read(Optional<String> text, Instant at) {}

  private final SsmClient client;
  private final String name;
  private final Clock clock;
  private final AtomicReference<Optional<Read>> last = new AtomicReference<>(Optional.empty());

  public SsmAppLevelConfig(
      SsmClient client,
      @Property(name = "quaymaster.aws.config-parameter") String name,
      Clock clock) {
    this.client = client;
    this.name = name;
    this.clock = clock;
  }

  @Override
  public Optional<String> text() {
    Instant now = clock.instant();
    Optional<Read> known = last.get();
    if (known.filter(read -> read.at().plus(FRESH).isAfter(now)).isPresent()) {
      return known.orElseThrow().text();
    }
    try {
      Read read = new Read(read(), now);
      last.set(Optional.of(read));
      return read.text();
    } catch (SdkException e) {
      AwsCallFailed failed = new AwsCallFailed("read the parameter " + name, e);
      Read stale = known.orElseThrow(() -> failed);
      LOG.warn("the App-level settings of {} go on to hold: {}", stale.at(), failed.getMessage());
      return stale.text();
    }
  }

  private Optional<String> read() {
    try {
      return Optional.of(
          client.getParameter(g -> g.name(name).withDecryption(true)).parameter().value());
    } catch (ParameterNotFoundException e) {
      LOG.debug("there is no parameter {}", name, e);
      return Optional.empty();
    }
  }
}
