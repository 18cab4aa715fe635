package io.quaymaster.worker.process;

import io.quaymaster.worker.WorkerSettings;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a command and the rest of the machine. See docs/adr/0011.
 *
 * <p>How commands are begun, found again and ended depends on it.
 */
public sealed interface Wall extends AutoCloseable permits UserWall, NoWall {
  /** The user that files of the command must belong to; empty for the worker's own. */
  Optional<JobUser> user();

  /** What the reader of a result should know; empty when nothing is missing. */
  Optional<String> remark();

  /** The command with what must stand before it: limits, another user, a session of its own. */
  List<String> around(List<String> command, WorkerSettings settings);

  /** A tool of ours with the command's rights, not the worker's. */
  List<String> asUser(List<String> tool);

  /** Ends a wall: nothing of the command is left on the machine. */
  @Override
  void close();

  /**
   * The processes of a command that live.
   *
   * @param leader the first of them
   * @param marker a text in the environment that they were given
   */
  List<ProcessTable.Entry> members(ProcessHandle leader, String marker);

  /** Sends a signal to all processes of a command. */
  void signal(Signal signal, ProcessHandle leader, String marker);

  /** A signal that ends processes. Source: signal(7). */
  enum Signal {
    /** Asks. */
    TERM,
    /** Doesn't ask. */
    KILL
  }
}
