package io.quaymaster.worker.process;

import io.quaymaster.worker.WorkerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Another user, with no group of ours and no way to new privileges. Everything that runs under it
 * belongs to the command, whatever session or parent it has given itself.
 */
final class UserWall implements Wall {
  private static final Logger LOG = LoggerFactory.getLogger(UserWall.class);
  private static final Duration MOMENT = Duration.ofSeconds(5);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 50;

  /** Where anybody may leave files. */
  private static final List<String> SHARED = List.of("/tmp", "/var/tmp", "/dev/shm");

  private final JobUsers.Claim claim;

  UserWall(JobUsers.Claim claim) {
    this.claim = claim;
  }

  /**
   * Refuses to run as root without the tools that give root up.
   *
   * @throws IllegalStateException when one is missing
   */
  static void requireTools() {
    for (String tool : List.of("prlimit", "setpriv", "setsid", "sh", "rm", "find")) {
      tool(tool);
    }
  }

  private static String tool(String name) {
    return Tools.find(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name
                        + " is missing: a worker that runs as root needs util-linux to run commands"
                        + " as another user"));
  }

  @Override
  public Optional<JobUser> user() {
    return Optional.of(claim.user());
  }

  @Override
  public Optional<String> remark() {
    return Optional.empty();
  }

  @Override
  public List<String> around(List<String> command, WorkerSettings settings) {
    List<String> limits =
        List.of(
            tool("prlimit"),
            "--nproc=" + Limits.processes(settings) + ":" + Limits.processes(settings),
            "--nofile=" + settings.openFileLimit() + ":" + settings.openFileLimit(),
            "--fsize=" + settings.diskLimit() + ":" + settings.diskLimit(),
            "--core=0:0");
    List<String> session = List.of(tool("setsid"));
    return Stream.of(limits, asUser(session), command).flatMap(List::stream).toList();
  }

  @Override
  public List<String> asUser(List<String> tool) {
    List<String> all =
        new ArrayList<>(
            List.of(
                tool("setpriv"),
                "--reuid=" + claim.user(),
                "--regid=" + claim.user(),
                "--clear-groups",
                "--no-new-privs",
                "--inh-caps=-all",
                "--"));
    all.addAll(tool);
    return all;
  }

  @Override
  public List<ProcessTable.Entry> members(ProcessHandle leader, String marker) {
    return members();
  }

  private List<ProcessTable.Entry> members() {
    return ProcessTable.living().stream()
        .filter(entry -> entry.user() == claim.user().id())
        .toList();
  }

  @Override
  public void signal(Signal signal, ProcessHandle leader, String marker) {
    signal(signal);
  }

  /**
   * The kernel signals all processes of a user in one go, so that none of them can fork in between.
   * Source: kill(2), pid -1.
   */
  private void signal(Signal signal) {
    try {
      Optional<Integer> sent =
          Tools.run(asUser(List.of(tool("sh"), "-c", "kill -" + signal + " -1")), MOMENT);
      LOG.debug("sent {} to user {}: {}", signal, claim.user(), sent);
    } catch (IOException e) {
      LOG.warn("can't signal user {} at once: each of its processes is", claim.user(), e);
    }
    if (signal == Signal.KILL) {
      // A command may have stopped our tool, which was of its own user then.
      members().forEach(one -> ProcessHandle.of(one.pid()).ifPresent(UserWall::kill));
    }
  }

  private static void kill(ProcessHandle handle) {
    boolean asked = handle.destroyForcibly();
    LOG.debug("killed {}: {}", handle.pid(), asked);
  }

  /** Ends all processes of the user and deletes its files in shared folders. */
  void clear() {
    for (int i = 0; !members().isEmpty(); i++) {
      if (i == ATTEMPTS) {
        throw new IllegalStateException(
            "processes of user " + claim.user() + " can't be killed: " + members());
      }
      signal(Signal.KILL);
    }
    List<String> find = new ArrayList<>(List.of(tool("find")));
    find.addAll(SHARED);
    find.addAll(List.of("-xdev", "-user", claim.user().toString(), "-delete"));
    try {
      Optional<Integer> ended = Tools.run(asUser(find), LONG);
      LOG.debug("looked for files of user {}: {}", claim.user(), ended);
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete the files of user " + claim.user(), e);
    }
  }

  @Override
  public void close() {
    try (claim) {
      clear();
    } catch (IOException e) {
      throw new UncheckedIOException("can't give user " + claim.user() + " back", e);
    }
  }
}
