package io.quaymaster.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the operator of a process sets; as environment variables {@code QUAYMASTER_STORES} and so
 * on.
 *
 * @param stores {@code aws} for SQS, S3 and DynamoDB, {@code memory} for nothing that outlives the
 *     process
 * @param data folder for the credentials file, of which only this user can read anything
 * @param config path of the App-level configuration file
 * @param organisations whose events are taken; empty takes everybody's who has the App installed
 * @param lookAgain how soon work that a pause holds looks again; 30 s unless set
 */
@ConfigurationProperties("quaymaster")
public record ProcessSettings(
    Optional<String> stores,
    Optional<Path> data,
    Optional<Path> config,
    Optional<List<String>> organisations,
    Optional<Duration> lookAgain) {

  /** What is missing or wrong. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    String kind = stores.orElse("");
    if (!kind.equals("aws") && !kind.equals("memory")) {
      problems.add(
          "quaymaster.stores: aws or memory expected"
              + (kind.isEmpty() ? "" : " but got '" + kind + "'"));
    }
    if (config.isPresent() && !Files.isReadable(config.orElseThrow())) {
      problems.add("quaymaster.config: no readable file is at " + config.orElseThrow());
    }
    if (data.isPresent()
        && Files.exists(data.orElseThrow())
        && !Files.isDirectory(data.orElseThrow())) {
      problems.add("quaymaster.data: a folder expected, but a file is at " + data.orElseThrow());
    }
    if (lookAgain.isPresent() && !lookAgain.orElseThrow().isPositive()) {
      problems.add("quaymaster.look-again: a duration over 0 expected, for example 30s");
    }
    return List.copyOf(problems);
  }
}
