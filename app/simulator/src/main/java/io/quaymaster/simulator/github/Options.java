package io.quaymaster.simulator.github;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * How the simulated GitHub is to be.
 *
 * @param port where it listens on 127.0.0.1; 0 takes any free port
 * @param clock its time: tokens expire and things are dated by it
 * @param seed of everything random, so that two runs give the same GUIDs and tokens
 * @param data folder in which everything is kept, or empty to keep it in memory
 * @param passerBy login of the person as whom pages act and git pushes without a password; empty to
 *     ask for a password
 */
public record Options(
    int port, Clock clock, long seed, Optional<Path> data, Optional<String> passerBy) {

  /** Any port, the system's time, in memory, nobody passing by. */
  public static Options standard() {
    return new Options(0, Clock.systemUTC(), 1, Optional.empty(), Optional.empty());
  }

  /** Another port. */
  public Options port(int other) {
    return new Options(other, clock, seed, data, passerBy);
  }

  /** Another clock. */
  public Options clock(Clock other) {
    return new Options(port, other, seed, data, passerBy);
  }

  /** Another seed. */
  public Options seed(long other) {
    return new Options(port, clock, other, data, passerBy);
  }

  /** Everything is kept in a folder and is there again after a restart. */
  public Options data(Path folder) {
    return new Options(port, clock, seed, Optional.of(folder), passerBy);
  }

  /** Somebody as whom pages act and git pushes without a password. */
  public Options passerBy(String login) {
    return new Options(port, clock, seed, data, Optional.of(login));
  }
}
