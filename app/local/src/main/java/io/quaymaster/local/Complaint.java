package io.quaymaster.local;

import java.net.BindException;

/** Why the stack did not start, in one line where the reason is known. */
final class Complaint {
  private Complaint() {}

  static String about(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return problem.getMessage() + " (a port is taken; choose others with --port and so on)";
      }
    }
    return String.valueOf(problem.getMessage());
  }
}
