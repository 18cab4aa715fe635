package io.quaymaster.cli.client;

/** What the process says to its caller. */
public final class ExitCode {
  /** Done, and the answer is good. */
  public static final int OK = 0;

  /** The answer is a no: nothing to release, a run that failed, a file with problems. */
  public static final int NEGATIVE = 1;

  /** The command line is not right. */
  public static final int USAGE = 2;

  /** The server can't be reached, or it failed. */
  public static final int UNREACHABLE = 3;

  private ExitCode() {}
}
