package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.ReleasePages;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.publish.ReleasePages.ReleasePage;
import io.quaymaster.testkit.contract.Takers;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link ReleasePages} do. Every test begins without any tag or release. */
public abstract class ReleasePagesContract {
  private static final TagName TAG = new TagName("v1.0.0");
  private static final TagName OTHER = new TagName("v1.1.0");

  protected abstract ReleasePages pages();

  protected abstract InstalledRepository repository();

  /** A new commit on the default branch. */
  protected abstract CommitSha commit();

  /** Puts a tag on a commit. */
  protected abstract void tag(TagName tag, CommitSha commit);

  /** The commit that a tag leads to. */
  protected abstract Optional<CommitSha> tagged(TagName tag);

  /** What the release shows. */
  protected abstract Shown shown(long id);

  /** The part of a release that people see. */
  public record Shown(String name, String body, boolean prerelease) {}

  @Test
  void releaseIsFoundByItsTag() {
    tag(TAG, commit());
    assertEquals(Optional.empty(), pages().find(repository(), TAG));

    ReleasePage page = create(TAG, false);

    assertFalse(page.draft());
    assertTrue(URI.create(page.url()).isAbsolute(), page.url());
    assertEquals(Optional.of(page), pages().find(repository(), TAG));
    assertEquals(Optional.empty(), pages().find(repository(), OTHER));
    assertEquals(new Shown("Version v1.0.0", "notes", true), shown(page.id()));
  }

  @Test
  void secondReleaseOfATagIsAConflict() {
    tag(TAG, commit());
    ReleasePage first = create(TAG, false);

    Refused refused = assertThrows(Refused.class, () -> create(TAG, false));

    assertEquals(Reason.CONFLICT, refused.reason());
    assertEquals(Optional.of(first), pages().find(repository(), TAG));
  }

  @Test
  void ofManyWhoReleaseATagOneDoes() {
    tag(TAG, commit());

    List<Boolean> made =
        Takers.race(
            8,
            () -> {
              try {
                create(TAG, false);
                return true;
              } catch (Refused refused) {
                assertEquals(Reason.CONFLICT, refused.reason());
                return false;
              }
            });

    assertEquals(1, made.stream().filter(one -> one).count());
  }

  @Test
  void draftIsFoundAndBecomesPublicUnderItsId() {
    tag(TAG, commit());
    ReleasePage draft = create(TAG, true);
    assertTrue(draft.draft());
    assertEquals(Optional.of(draft), pages().find(repository(), TAG));

    ReleasePage published = pages().publish(repository(), draft.id());

    assertFalse(published.draft());
    assertEquals(draft.id(), published.id());
    assertEquals(Optional.of(published), pages().find(repository(), TAG));
  }

  @Test
  void publishingWhatIsNotThereIsRefused() {
    Refused refused =
        assertThrows(Refused.class, () -> pages().publish(repository(), 999_999_999L));

    assertEquals(Reason.NOT_FOUND, refused.reason());
  }

  @Test
  void missingTagIsMadeByTheHostOnTheNewestCommitWhenPublic() {
    commit();
    CommitSha newest = commit();

    create(TAG, true);
    assertEquals(Optional.empty(), tagged(TAG));
    create(OTHER, false);
    assertEquals(Optional.of(newest), tagged(OTHER));
  }

  private ReleasePage create(TagName tag, boolean draft) {
    return pages()
        .create(
            repository(),
            new NewRelease(
                tag, "Version " + tag, Optional.of("notes"), Optional.empty(), draft, true, false));
  }
}
