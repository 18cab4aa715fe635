package io.quaymaster.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.host.MemoryFeedback;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentsTest {
  private static final InstalledRepository REPOSITORY =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(1), RepositoryRef.parse("acme/billing"));
  private static final IssueNumber ISSUE = new IssueNumber(3);

  private final MemoryFeedback host = new MemoryFeedback();
  private final Comments comments = new Comments(host);

  @Test
  void commentIsWrittenOnceAndThenUpdated() {
    long id = comments.show(REPOSITORY, ISSUE, "command:1", "one");

    assertEquals(id, comments.show(REPOSITORY, ISSUE, "command:1", "two"));
    assertEquals(1, host.ownComments().size());
    assertEquals("<!-- quaymaster:command:1 -->\ntwo", host.ownComments().getFirst().body());
  }

  @Test
  void otherMarkersAndIssuesHaveTheirOwnComment() {
    comments.show(REPOSITORY, ISSUE, "command:1", "one");
    comments.show(REPOSITORY, ISSUE, "command:11", "two");
    comments.show(REPOSITORY, new IssueNumber(4), "command:1", "three");

    assertEquals(3, host.ownComments().size());
  }

  @Test
  void markerInSomebodyElsesCommentIsNotOurs() {
    host.foreignComment(REPOSITORY, ISSUE, "<!-- quaymaster:command:1 -->\nha");

    comments.show(REPOSITORY, ISSUE, "command:1", "one");

    assertEquals(2, host.comments().size());
  }

  @Test
  void longBodyIsCutAndKeepsItsMarker() {
    comments.show(REPOSITORY, ISSUE, "command:1", "x".repeat(80_000));

    String body = host.ownComments().getFirst().body();
    assertEquals(65_536, body.length());
    assertTrue(body.startsWith("<!-- quaymaster:command:1 -->\nxx"));
  }

  @Test
  void commentDeletedAfterItWasFoundIsWrittenAnew() {
    comments.show(REPOSITORY, ISSUE, "command:1", "one");

    new Comments(new RacingHost(host, Reason.NOT_FOUND))
        .show(REPOSITORY, ISSUE, "command:1", "two");

    assertTrue(host.ownComments().getLast().body().endsWith("two"));
  }

  @Test
  void otherRefusalsAreNotHidden() {
    comments.show(REPOSITORY, ISSUE, "command:1", "one");
    Comments locked = new Comments(new RacingHost(host, Reason.FORBIDDEN));

    assertThrows(Refused.class, () -> locked.show(REPOSITORY, ISSUE, "command:1", "two"));
  }

  @Test
  void markerThatCouldEndTheHiddenPartIsABug() {
    for (String marker : new String[] {"", "a -->", "a--b", "-a", "a\nb", "x".repeat(101)}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> comments.show(REPOSITORY, ISSUE, marker, "text"),
          marker);
    }
  }

  /** Refuses every update. */
  private record RacingHost(MemoryFeedback host, Reason reason) implements FeedbackHost {
    @Override
    public Optional<Long> findCheck(
        InstalledRepository repository, CommitSha commit, String name, String externalId) {
      return host.findCheck(repository, commit, name, externalId);
    }

    @Override
    public long createCheck(InstalledRepository repository, CheckReport report) {
      return host.createCheck(repository, report);
    }

    @Override
    public boolean updateCheck(InstalledRepository repository, long id, CheckReport report) {
      return host.updateCheck(repository, id, report);
    }

    @Override
    public Optional<Long> findComment(
        InstalledRepository repository, IssueNumber issue, String marker) {
      return host.findComment(repository, issue, marker);
    }

    @Override
    public long writeComment(
        InstalledRepository repository, IssueNumber issue, Optional<Long> existing, String body) {
      if (existing.isPresent()) {
        throw new Refused(reason, "update comment", Optional.empty());
      }
      return host.writeComment(repository, issue, existing, body);
    }
  }
}
