package io.quaymaster.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What can be said when the stack is started. Port 0 takes any free one. */
@Command(
    name = "local",
    description = "Runs Quaymaster, a GitHub and the AWS services it uses on this machine.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class LocalOptions {
  @Option(names = "--port", description = "Quaymaster's own pages and API (default 8080)")
  int port = 8080;

  @Option(names = "--github-port", description = "the simulated GitHub (default 8081)")
  int gitHubPort = 8081;

  @Option(names = "--sqs-port", description = "default 8082")
  int sqsPort = 8082;

  @Option(names = "--s3-port", description = "default 8083")
  int s3Port = 8083;

  @Option(names = "--dynamodb-port", description = "default 8084")
  int dynamoDbPort = 8084;

  @Option(names = "--memory", description = "no AWS engines: everything in this process's memory")
  boolean memory;

  @Option(names = "--data", paramLabel = "DIR", description = "keep everything but queues here")
  @Nullable Path data;

  @Option(names = "--exit-with-parent", description = "stop when the starting process ends")
  boolean exitWithParent;

  /** Everything on free ports, for tests. */
  static LocalOptions anyPorts() {
    LocalOptions options = new LocalOptions();
    options.port = 0;
    options.gitHubPort = 0;
    options.sqsPort = 0;
    options.s3Port = 0;
    options.dynamoDbPort = 0;
    return options;
  }

  Optional<Path> data() {
    return Optional.ofNullable(data);
  }
}
