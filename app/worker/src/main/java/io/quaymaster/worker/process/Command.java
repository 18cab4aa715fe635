package io.quaymaster.worker.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program of a stranger.
 *
 * @param argv program and arguments
 * @param folder where it is run
 * @param environment all of it
 * @param marker {@code NAME=value} of the environment that no other command has
 * @param timeout how long it may take
 * @param workspace the folder whose size is limited
 */
public record Command(
    List<String> argv,
    Path folder,
    Map<String, String> environment,
    String marker,
    Duration timeout,
    Path workspace) {
  public Command {
    argv = List.copyOf(argv);
    environment = Map.copyOf(environment);
  }
}
