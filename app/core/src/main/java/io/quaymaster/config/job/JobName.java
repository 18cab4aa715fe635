package io.quaymaster.config.job;

import java.util.regex.Pattern;

/**
 * The name of a job, as the repository's configuration, triage rules and commands write it.
 *
 * @param value 1 to 63 lower-case letters, digits and hyphens; begins with a letter
 */
public record JobName(String value) {
  /** What a name looks like. */
  public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  public JobName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a job's name (such as reproduce, up to 63 characters): '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
