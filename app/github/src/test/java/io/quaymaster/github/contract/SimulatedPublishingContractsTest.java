package io.quaymaster.github.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.github.SimulatedScene;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.ReleasePages;
import io.quaymaster.publish.TagHost;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.pull.MergeMethod;
import io.quaymaster.simulator.state.pull.MergeOutcome;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.release.ReleaseContent;
import io.quaymaster.simulator.state.repository.PullOutcome;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.contract.host.ReleaseHostContract;
import io.quaymaster.testkit.contract.host.ReleasePagesContract;
import io.quaymaster.testkit.contract.host.TagHostContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevTag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Tags, releases and history of the simulated GitHub, through the edge. */
class SimulatedPublishingContractsTest {
  private static final SimulatedScene SCENE =
      new SimulatedScene(Map.of("quaymaster.github.page-size", "3"));

  private final Repository stored = SCENE.repository(Map.of("README.md", "hello"));

  @BeforeEach
  void freshMinute() {
    SCENE.edge.clock.advance(Duration.ofMinutes(2));
  }

  @AfterEach
  void everyRequestWasValid() {
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  private Optional<ObjectId> target(TagName tag) {
    return stored.git().refs().find(tag.ref());
  }

  private static ObjectId id(CommitSha commit) {
    return ObjectId.fromString(commit.value());
  }

  @Nested
  class Tags extends TagHostContract {
    @Override
    protected TagHost host() {
      return SCENE.edge.bean(TagHost.class);
    }

    @Override
    protected InstalledRepository repository() {
      return SCENE.installed(stored);
    }

    @Override
    protected CommitSha commit() {
      return SCENE.commit(stored, "fix: something");
    }

    @Override
    protected Optional<String> messageOf(TagName tag) {
      return target(tag)
          .flatMap(stored.git().objects()::tag)
          .map(RevTag::getFullMessage)
          .map(String::strip);
    }
  }

  @Nested
  class Pages extends ReleasePagesContract {
    @Override
    protected ReleasePages pages() {
      return SCENE.edge.bean(ReleasePages.class);
    }

    @Override
    protected InstalledRepository repository() {
      return SCENE.installed(stored);
    }

    @Override
    protected CommitSha commit() {
      return SCENE.commit(stored, "fix: something");
    }

    @Override
    protected void tag(TagName tag, CommitSha commit) {
      SCENE.github.arrange().tag(stored, tag.value(), id(commit));
    }

    @Override
    protected Optional<CommitSha> tagged(TagName tag) {
      return SCENE.edge.bean(TagHost.class).find(repository(), tag);
    }

    @Override
    protected Shown shown(long release) {
      ReleaseContent content = stored.releases().find(release).map(Release::content).orElseThrow();
      return new Shown(
          Objects.requireNonNullElse(content.name(), ""),
          Objects.requireNonNullElse(content.body(), ""),
          content.prerelease());
    }
  }

  @Nested
  class History extends ReleaseHostContract {
    @Override
    protected ReleaseHost host() {
      return SCENE.edge.bean(ReleaseHost.class);
    }

    @Override
    protected InstalledRepository repository() {
      return SCENE.installed(stored);
    }

    @Override
    protected InstalledRepository emptyRepository() {
      return SCENE.installed(SCENE.repository(Map.of()));
    }

    @Override
    protected CommitSha commit(String message) {
      return SCENE.commit(stored, message);
    }

    @Override
    protected CommitSha merge(String title, String label) {
      Actor octocat = Actor.of(SCENE.octocat);
      ObjectId main = stored.git().refs().branch("main").orElseThrow();
      SCENE.github.arrange().branch(stored, "topic", main);
      SCENE.github.arrange().commit(stored, "topic", title, Map.of("topic.txt", title));
      NewIssue asked = new NewIssue(title, null, List.of(label), List.of(), null);
      var opened =
          assertInstanceOf(
              PullOutcome.Opened.class,
              stored.pulls().open(octocat, asked, "topic", "main", false));
      var merged =
          assertInstanceOf(
              MergeOutcome.Merged.class,
              stored
                  .pulls()
                  .merge(
                      octocat,
                      opened.pull(),
                      MergeMethod.SQUASH,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty()));
      return new CommitSha(merged.commit().name());
    }

    @Override
    protected void tag(String name, CommitSha commit) {
      SCENE.github.arrange().tag(stored, name, id(commit));
    }
  }
}
