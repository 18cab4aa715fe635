package io.quaymaster.simulator.graphql.context;

/** Something GitHub answers in {@code errors}, with null in the place of the field. */
public final class GitHubProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;

  /**
   * A problem.
   *
   * @param type GitHub's word, such as NOT_FOUND
   * @param message for people
   */
  public GitHubProblem(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  /** Something that is not there, or not for this caller. */
  public static GitHubProblem notFound(String message) {
    return new GitHubProblem("NOT_FOUND", message);
  }

  /** Something that the token's permissions don't allow. */
  public static GitHubProblem forbidden() {
    return new GitHubProblem("FORBIDDEN", "Resource not accessible by integration");
  }

  /** A field of GitHub's that the simulator can't answer. */
  public static GitHubProblem notServed(String field) {
    return new GitHubProblem(
        "NOT_SERVED", "the simulated GitHub does not answer %s".formatted(field));
  }

  /** {@code errors[].type}. */
  public String type() {
    return type;
  }
}
