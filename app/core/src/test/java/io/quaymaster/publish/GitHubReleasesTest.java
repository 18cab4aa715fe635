package io.quaymaster.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.TagName;
import io.quaymaster.memory.host.MemoryReleasePages;
import io.quaymaster.memory.host.MemoryTagHost;
import io.quaymaster.publish.PublishOutcome.Published;
import io.quaymaster.publish.PublishOutcome.TagMoved;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseRig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitHubReleasesTest {
  private final ReleaseRig rig = new ReleaseRig();
  private final CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "fix: a");
  private final MemoryReleasePages pages = new MemoryReleasePages(rig.code);
  private final GitHubReleases releases = new GitHubReleases(pages, new MemoryTagHost(rig.code));

  private static NewRelease release(boolean draft) {
    return new NewRelease(
        new TagName("v1.0.0"), "v1.0.0", Optional.empty(), Optional.empty(), draft, false, true);
  }

  @Test
  void theFirstAttemptIsOneCall() {
    rig.repository.tag("v1.0.0", head);
    assertInstanceOf(Published.class, releases.publish(Facts.BILLING, head, release(false), false));
    assertEquals(List.of("createRelease"), rig.code.calls().made());
  }

  @Test
  void aReleaseThatExistsIsTaken() {
    rig.repository.tag("v1.0.0", head);
    releases.publish(Facts.BILLING, head, release(false), false);
    assertInstanceOf(Published.class, releases.publish(Facts.BILLING, head, release(false), false));
    assertEquals(1, rig.repository.releases().size());
  }

  @Test
  void aDraftLeftBehindIsPublishedWhenNoneWasWanted() {
    rig.repository.tag("v1.0.0", head);
    releases.publish(Facts.BILLING, head, release(true), false);
    Published again =
        assertInstanceOf(
            Published.class, releases.publish(Facts.BILLING, head, release(true), true));
    assertEquals(true, again.page().draft());
    Published published =
        assertInstanceOf(
            Published.class, releases.publish(Facts.BILLING, head, release(false), true));
    assertFalse(published.page().draft());
    assertFalse(rig.repository.releases().getFirst().draft());
  }

  @Test
  void aTagThatIsGoneIsNotMadeByTheHost() {
    assertEquals(
        new TagMoved(Optional.empty()),
        releases.publish(Facts.BILLING, head, release(false), true));
    assertEquals(0, rig.repository.tags().size());
  }

  @Test
  void anotherRefusalIsPassedOn() {
    rig.code
        .calls()
        .failBefore("createRelease", () -> new Refused(Reason.FORBIDDEN, "no", Optional.empty()));
    assertThrows(Refused.class, () -> releases.publish(Facts.BILLING, head, release(false), false));
    rig.code
        .calls()
        .failBefore("createRelease", () -> new Refused(Reason.CONFLICT, "odd", Optional.empty()));
    assertThrows(Refused.class, () -> releases.publish(Facts.BILLING, head, release(false), false));
  }

  @Test
  void aDraftThatIsGoneCannotBePublished() {
    assertThrows(Refused.class, () -> pages.publish(Facts.BILLING, 77));
  }

  @Test
  void aTagIsFoundWhereItLeads() {
    AnnotatedTags tags = new AnnotatedTags(new MemoryTagHost(rig.code));
    TagName name = new TagName("v1.0.0");
    CommitSha object = tags.object(Facts.BILLING, name, head, "v1.0.0");
    assertEquals(new TagPlacement.Placed(), tags.place(Facts.BILLING, name, head, object));
    assertEquals(new TagPlacement.Placed(), tags.place(Facts.BILLING, name, head, object));
    assertEquals(
        new TagPlacement.Taken(head), tags.place(Facts.BILLING, name, Facts.sha(9), object));
    assertEquals(Optional.of(head), tags.find(Facts.BILLING, name));
  }
}
