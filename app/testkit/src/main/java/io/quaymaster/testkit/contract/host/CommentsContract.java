package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all {@link FeedbackHost}s do with comments. */
public abstract class CommentsContract {
  private final String marker = "<!-- quaymaster:" + UUID.randomUUID() + " -->";

  protected abstract FeedbackHost host();

  protected abstract InstalledRepository repository();

  /** An issue of the repository. */
  protected abstract IssueNumber issue();

  /** Another issue of the repository. */
  protected abstract IssueNumber otherIssue();

  /** A person comments on the issue. */
  protected abstract void somebodyComments(String body);

  /** A person deletes a comment. */
  protected abstract void somebodyDeletes(long comment);

  /** What a comment says. */
  protected abstract String bodyOf(long comment);

  @Test
  void commentIsFoundByItsMarkerOnItsIssue() {
    long id = write(Optional.empty(), marker + "\none");

    assertEquals(Optional.of(id), find(issue(), marker));
    assertEquals(Optional.empty(), find(otherIssue(), marker));
    assertEquals(Optional.empty(), find(issue(), marker.replace("quaymaster:", "quaymaster:x")));
  }

  @Test
  void markerInAPersonsCommentIsNotOurs() {
    somebodyComments(marker + "\nha");

    assertEquals(Optional.empty(), find(issue(), marker));
  }

  @Test
  void firstOfSeveralIsFound() {
    long first = write(Optional.empty(), marker + "\none");
    write(Optional.empty(), marker + "\ntwo");

    assertEquals(Optional.of(first), find(issue(), marker));
  }

  @Test
  void commentBehindManyOthersIsFound() {
    for (int i = 0; i < 105; i++) {
      somebodyComments("me too " + i);
    }
    long id = write(Optional.empty(), marker + "\none");

    assertEquals(Optional.of(id), find(issue(), marker));
  }

  @Test
  void writingOverACommentKeepsItsId() {
    long id = write(Optional.empty(), marker + "\none");

    assertEquals(id, write(Optional.of(id), marker + "\ntwo"));
    assertEquals(marker + "\ntwo", bodyOf(id));
  }

  @Test
  void writingOverADeletedCommentIsRefused() {
    long id = write(Optional.empty(), marker + "\none");
    somebodyDeletes(id);

    Refused refused = assertThrows(Refused.class, () -> write(Optional.of(id), marker + "\ntwo"));
    assertEquals(Reason.NOT_FOUND, refused.reason());
  }

  private Optional<Long> find(IssueNumber issue, String text) {
    return host().findComment(repository(), issue, text);
  }

  private long write(Optional<Long> existing, String body) {
    return host().writeComment(repository(), issue(), existing, body);
  }
}
