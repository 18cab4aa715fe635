package io.quaymaster.job.stack;

import java.time.Instant;

/**
 * Something that happened to a resource of a stack.
 *
 * @param id CloudFormation's
 * @param resource its name in the template
 * @param type its type
 * @param status as CloudFormation spells it
 * @param reason why; empty when CloudFormation says nothing
 */
public record StackEvent(
    String id, Instant at, String resource, String type, String status, String reason) {
  /** Whether something went wrong. */
  public boolean failed() {
    return status.endsWith("_FAILED");
  }

  /** As a line of the output. */
  public String line() {
    return "%s  %-24s %s (%s)%s"
        .formatted(at, status, resource, type, reason.isEmpty() ? "" : ": " + reason);
  }
}
