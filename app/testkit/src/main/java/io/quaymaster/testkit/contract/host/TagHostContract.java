package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.TagHost;
import io.quaymaster.publish.TagHost.RefOutcome;
import io.quaymaster.publish.TagHost.RefOutcome.Created;
import io.quaymaster.publish.TagHost.RefOutcome.Taken;
import io.quaymaster.testkit.contract.Takers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link TagHost}s do. Every test begins without any tag. */
public abstract class TagHostContract {
  private static final TagName TAG = new TagName("v1.0.0");

  protected abstract TagHost host();

  protected abstract InstalledRepository repository();

  /** A new commit of the repository. */
  protected abstract CommitSha commit();

  /** The message of an annotated tag; empty for a plain one. */
  protected abstract Optional<String> messageOf(TagName tag);

  @Test
  void objectWithoutARefIsNoTag() {
    object(TAG, commit());

    assertEquals(Optional.empty(), find(TAG));
  }

  @Test
  void refToAnObjectMakesAnAnnotatedTagOnTheCommit() {
    CommitSha commit = commit();

    assertEquals(new Created(), createRef(TAG, object(TAG, commit)));

    assertEquals(Optional.of(commit), find(TAG));
    assertEquals(Optional.of("Release v1.0.0"), messageOf(TAG));
  }

  @Test
  void refToACommitMakesAPlainTagThatLeadsToIt() {
    CommitSha commit = commit();

    assertEquals(new Created(), createRef(TAG, commit));

    assertEquals(Optional.of(commit), find(TAG));
    assertEquals(Optional.empty(), messageOf(TAG));
  }

  @Test
  void nameThatIsTakenIsSaidToBeAndStaysAsItIs() {
    CommitSha first = commit();
    CommitSha object = object(TAG, first);
    createRef(TAG, object);

    assertEquals(new Taken(), createRef(TAG, object));
    assertEquals(new Taken(), createRef(TAG, object(TAG, commit())));

    assertEquals(Optional.of(first), find(TAG));
  }

  @Test
  void tagIsFoundByItsWholeNameOnly() {
    createRef(TAG, commit());

    assertEquals(Optional.empty(), find(new TagName("v1.0")));
    assertEquals(Optional.empty(), find(new TagName("v1.0.0-rc.1")));
  }

  @Test
  void ofManyTakersOfANameOneGetsIt() {
    CommitSha object = object(TAG, commit());

    List<RefOutcome> outcomes = Takers.race(8, () -> createRef(TAG, object));

    assertEquals(1, outcomes.stream().filter(Created.class::isInstance).count());
    assertEquals(7, outcomes.stream().filter(Taken.class::isInstance).count());
  }

  private CommitSha object(TagName tag, CommitSha commit) {
    return host().createTagObject(repository(), tag, commit, "Release " + tag);
  }

  private RefOutcome createRef(TagName tag, CommitSha object) {
    return host().createRef(repository(), tag, object);
  }

  private Optional<CommitSha> find(TagName tag) {
    return host().find(repository(), tag);
  }
}
