package io.quaymaster.aws.wire;

import java.util.Optional;

/**
 * How an operation names the mark between two pages.
 *
 * @param parameter that takes it
 * @param answer where the answer has it; absent on the last page
 */
public record Paging(String parameter, String answer) {
  /** Most services. */
  public static final Paging NEXT_TOKEN = new Paging("NextToken", "NextToken");

  /** EC2 writes the names of its answers small. */
  public static final Paging EC2 = new Paging("NextToken", "nextToken");

  public static final Paging MARKER = new Paging("Marker", "Marker");

  /**
   * The mark of the next page.
   *
   * @throws IllegalStateException when AWS gives the same mark again: it would never end
   */
  public Optional<String> next(String call, Tree page, Optional<String> last) {
    Optional<String> next = page.find(answer);
    if (next.isPresent() && next.equals(last)) {
      throw new IllegalStateException(call + " answers the same page mark twice");
    }
    return next;
  }
}
