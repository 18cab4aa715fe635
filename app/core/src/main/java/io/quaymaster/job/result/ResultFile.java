package io.quaymaster.job.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * The name of a file among a job's results.
 *
 * @param path with slashes; no empty part, no {@code .} or {@code ..}, no control characters; up to
 *     800 bytes of UTF-8, since S3 takes keys of 1,024
 */
public record ResultFile(String path) {
  private static final String ARTIFACTS = "artifacts/";
  private static final int MOST = 800;
  private static final Pattern FORM =
      Pattern.compile("(?!.*(^|/)\\.{1,2}(/|$))[^/\\p{Cc}\\\\]+(/[^/\\p{Cc}\\\\]+)*");

  /** How the job ended, as JSON. */
  public static final ResultFile RESULT = new ResultFile("result.json");

  /** What it printed. */
  public static final ResultFile OUTPUT = new ResultFile("output.log");

  public ResultFile {
    if (!FORM.matcher(path).matches() || path.getBytes(UTF_8).length > MOST) {
      throw new IllegalArgumentException("not the name of a result: '" + path + "'");
    }
  }

  /**
   * A file that the job left behind.
   *
   * @param path from the repository's folder
   * @throws IllegalArgumentException when it is no name of a result
   */
  public static ResultFile artifact(String path) {
    return new ResultFile(ARTIFACTS + path);
  }
}
