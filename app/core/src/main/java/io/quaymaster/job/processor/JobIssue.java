package io.quaymaster.job.processor;

import io.quaymaster.kernel.IssueNumber;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * The issue that a job is for, at one moment. Everything that people wrote in it is untrusted.
 *
 * @param title as written
 * @param body as written; empty when there is none
 * @param author login of who opened it
 * @param labels names, in GitHub's order
 * @param state open or closed, as GitHub spells it
 * @param url its page
 * @param createdAt when it was opened
 */
public record JobIssue(
    IssueNumber number,
    String title,
    String body,
    String author,
    List<String> labels,
    String state,
    URI url,
    Instant createdAt) {
  public JobIssue {
    labels = List.copyOf(labels);
  }
}
