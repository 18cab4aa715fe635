package io.quaymaster.worker.command;

import io.quaymaster.worker.JobScene;
import java.nio.file.Path;

/** A worker as a process of its own, with secrets around it, that runs the hostile command. */
public final class WallProgram {
  private WallProgram() {}

  /**
   * Runs it.
   *
   * @param args folder for workspaces, a secret file, a port with a secret behind it
   */
  public static void main(String[] args) {
    JobScene scene = new JobScene(Path.of(args[0]));
    System.err.println(scene.run("scripts/hostile.sh", args[1], args[2]));
    System.out.print(scene.shown());
  }
}
