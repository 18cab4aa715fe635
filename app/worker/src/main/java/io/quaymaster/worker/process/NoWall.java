package io.quaymaster.worker.process;

import io.quaymaster.worker.WorkerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No wall: the command runs as the worker's own user, as on a laptop. Its processes are told by
 * their descent, their session, and the marker in their environment.
 */
final class NoWall implements Wall {
  /** What is missing. */
  static final String REMARK =
      "This worker does not run as root, so commands run as its own user: they can read its files"
          + " and look into its processes. Run only commands that you trust.";

  private static final Logger LOG = LoggerFactory.getLogger(NoWall.class);
  private static final List<String> SH = List.of("sh", "-c");

  /** Those that were seen once; a child whose parent has ended is nobody's descendant. */
  private final Set<Long> seen = new HashSet<>();

  @Override
  public Optional<JobUser> user() {
    return Optional.empty();
  }

  @Override
  public Optional<String> remark() {
    return Optional.of(REMARK);
  }

  @Override
  public List<String> around(List<String> command, WorkerSettings settings) {
    List<String> limits =
        Tools.find("prlimit")
            .map(
                prlimit ->
                    List.of(
                        prlimit,
                        "--nproc=" + (ownThreads() + Limits.processes(settings)),
                        "--nofile=" + settings.openFileLimit() + ":" + settings.openFileLimit(),
                        "--fsize=" + settings.diskLimit() + ":" + settings.diskLimit(),
                        "--core=0:0"))
            .orElse(List.of());
    List<String> session = Tools.find("setsid").map(List::of).orElse(List.of());
    return Stream.of(limits, session, command).flatMap(List::stream).toList();
  }

  /** The limit is for the user, who has other processes. */
  private static int ownThreads() {
    List<ProcessTable.Entry> living = ProcessTable.living();
    long own = ProcessHandle.current().pid();
    int user =
        living.stream()
            .filter(entry -> entry.pid() == own)
            .mapToInt(ProcessTable.Entry::user)
            .findFirst()
            .orElse(-1);
    return living.stream()
        .filter(entry -> entry.user() == user)
        .mapToInt(ProcessTable.Entry::threads)
        .sum();
  }

  @Override
  public List<String> asUser(List<String> tool) {
    return tool;
  }

  @Override
  public synchronized List<ProcessTable.Entry> members(ProcessHandle leader, String marker) {
    Stream.concat(Stream.of(leader), leader.descendants())
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .forEach(seen::add);
    List<ProcessTable.Entry> living = ProcessTable.living();
    Set<Long> there = living.stream().map(ProcessTable.Entry::pid).collect(Collectors.toSet());
    seen.retainAll(there);
    return living.stream()
        .filter(
            entry ->
                entry.session() == leader.pid()
                    || seen.contains(entry.pid())
                    || ProcessTable.hasInEnvironment(entry.pid(), marker))
        .peek(entry -> seen.add(entry.pid()))
        .toList();
  }

  @Override
  public void signal(Signal signal, ProcessHandle leader, String marker) {
    List<ProcessTable.Entry> members = members(leader, marker);
    try {
      String group = "kill -" + signal + " -- -" + leader.pid();
      Optional<Integer> sent =
          Tools.run(Stream.concat(SH.stream(), Stream.of(group)).toList(), Duration.ofSeconds(5));
      LOG.debug("sent {} to group {}: {}", signal, leader.pid(), sent);
    } catch (IOException e) {
      LOG.warn("can't signal the group of {}", leader.pid(), e);
    }
    for (ProcessTable.Entry member : members) {
      ProcessHandle.of(member.pid()).ifPresent(handle -> end(signal, handle));
    }
    Stream.concat(leader.descendants(), Stream.of(leader)).forEach(handle -> end(signal, handle));
  }

  private static void end(Signal signal, ProcessHandle handle) {
    boolean asked =
        switch (signal) {
          case TERM -> handle.destroy();
          case KILL -> handle.destroyForcibly();
        };
    LOG.debug("ended {}: {}", handle.pid(), asked);
  }

  @Override
  public void close() {
    // Nothing is found again without the leader; the command has ended its processes.
  }
}
