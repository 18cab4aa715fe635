package io.quaymaster.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** The server did not do what was asked. The message is for a person. */
public final class ApiFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private ApiFailure(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** What the process ends with. */
  public int exitCode() {
    return exitCode;
  }

  /** Nobody answers there. */
  static ApiFailure unreachable(URI server, String why) {
    return new ApiFailure(
        "no Quaymaster answers at "
            + server
            + (why.isEmpty() ? "" : " (" + why + ")")
            + "; start one with mvn -Plocal, or name it with --url",
        ExitCode.UNREACHABLE);
  }

  /** Somebody answers, but not Quaymaster. */
  static ApiFailure strange(URI server, int status) {
    return new ApiFailure(
        "what answers at " + server + " is no Quaymaster (status " + status + ")",
        ExitCode.UNREACHABLE);
  }

  /** The address is none. */
  static ApiFailure address(String url) {
    return new ApiFailure(
        "not the address of a server: '" + url + "' (http://host:port expected)", ExitCode.USAGE);
  }

  /** The server refused, and said why. */
  static ApiFailure refused(JsonNode problem) {
    StringBuilder text = new StringBuilder(problem.path("detail").asText("refused"));
    if (problem.hasNonNull("where") && !problem.path("where").asText().equals("body")) {
      text.append(" (").append(problem.path("where").asText()).append(')');
    }
    if (problem.hasNonNull("expected")) {
      text.append("; expected: ").append(problem.path("expected").asText());
    }
    int status = problem.path("status").asInt();
    return new ApiFailure(
        text.toString(),
        status >= 500 ? ExitCode.UNREACHABLE : status == 400 ? ExitCode.USAGE : ExitCode.NEGATIVE);
  }
}
