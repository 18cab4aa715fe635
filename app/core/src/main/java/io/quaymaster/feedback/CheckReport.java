package io.quaymaster.feedback;

import io.quaymaster.kernel.CommitSha;
import java.util.List;
import java.util.Optional;

/**
 * What a check run shows.
 *
 * @param name for example {@code quaymaster / release}
 * @param commit on which it stands
 * @param externalId our own name for it, by which it is found again
 * @param conclusion empty while the work is under way
 * @param title one line
 * @param summary Markdown; trimmed at GitHub's 65,535 characters
 * @param annotations sent in blocks of 50, as GitHub asks
 */
public record CheckReport(
    String name,
    CommitSha commit,
    String externalId,
    Optional<Conclusion> conclusion,
    String title,
    String summary,
    List<Annotation> annotations) {
  public CheckReport {
    annotations = List.copyOf(annotations);
  }

  /** How it ended, in GitHub's terms. */
  public enum Conclusion {
    SUCCESS,
    FAILURE,
    NEUTRAL,
    SKIPPED,
    ACTION_REQUIRED
  }

  /** A remark at a line of a file. */
  public record Annotation(String path, int line, int column, Level level, String message) {
    /** How bad it is. */
    public enum Level {
      NOTICE,
      WARNING,
      FAILURE
    }
  }
}
