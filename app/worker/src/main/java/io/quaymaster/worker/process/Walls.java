package io.quaymaster.worker.process;

import com.sun.security.auth.module.UnixSystem;
import io.quaymaster.worker.WorkerSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a wall around each command: another user when the worker is root, else none. */
@Singleton
public final class Walls {
  private static final Logger LOG = LoggerFactory.getLogger(Walls.class);

  private final WorkerSettings settings;
  private final JobUsers users;
  private final boolean root;

  public Walls(WorkerSettings settings) {
    this.settings = settings;
    this.users = new JobUsers(settings);
    this.root = new UnixSystem().getUid() == 0;
    if (root) {
      UserWall.requireTools();
    }
    remark().ifPresent(missing -> LOG.warn("{}", missing));
  }

  /**
   * A wall for one command.
   *
   * @throws IllegalStateException when all users for jobs are taken
   */
  public Wall raise() throws IOException {
    if (!root) {
      return new NoWall();
    }
    UserWall wall = new UserWall(users.claim());
    // What a worker that was killed has left behind must not meet the next command.
    wall.clear();
    return wall;
  }

  /** What whoever has commands run here should know; empty when nothing is missing. */
  public Optional<String> remark() {
    return root ? Optional.empty() : Optional.of(NoWall.REMARK);
  }

  /** The limits of commands. */
  public WorkerSettings settings() {
    return settings;
  }
}
