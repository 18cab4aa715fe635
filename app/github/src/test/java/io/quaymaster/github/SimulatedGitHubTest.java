package io.quaymaster.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.app.InstalledRepositories;
import io.quaymaster.config.ConfigFiles;
import io.quaymaster.config.ConfigFiles.Texts;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckReport.Annotation;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.ReleasePages;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.publish.ReleasePages.ReleasePage;
import io.quaymaster.publish.TagHost;
import io.quaymaster.publish.TagHost.RefOutcome;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.BranchHead;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.FirstPages;
import io.quaymaster.release.ReleaseHost.TagFact;
import io.quaymaster.simulator.rules.fault.Fault;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapters against a GitHub that checks permissions and every request it gets. */
class SimulatedGitHubTest {
  private static final SimulatedScene SCENE = new SimulatedScene();
  private static final BranchName MAIN = new BranchName("main");
  private static final TagName TAG = new TagName("v1.0.0");
  private static final String TAGS = "POST /repos/{owner}/{repo}/git/tags";

  private final TagHost tags = SCENE.edge.bean(TagHost.class);
  private final ReleasePages releases = SCENE.edge.bean(ReleasePages.class);
  private final ReleaseHost history = SCENE.edge.bean(ReleaseHost.class);
  private final FeedbackHost feedback = SCENE.edge.bean(FeedbackHost.class);
  private final ConfigFiles files = SCENE.edge.bean(ConfigFiles.class);
  private Repository repository = SCENE.repository(Map.of("README.md", "hello"));
  private InstalledRepository installed = SCENE.installed(repository);

  @BeforeEach
  void freshMinute() {
    SCENE.edge.clock.advance(Duration.ofMinutes(2));
    SCENE.github.rules().calls().reset();
  }

  @AfterEach
  void everyRequestWasValid() {
    SCENE.github.rules().faults().clear();
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  @Test
  void releaseTakesOneQueryAndThreeCallsAndATokenForEach() {
    CommitSha head = SCENE.commit(repository, "feat: invoices");

    FirstPages pages = history.begin(installed, head, MAIN);
    CommitSha object = tags.createTagObject(installed, TAG, head, "Release 1.0.0");
    assertEquals(new RefOutcome.Created(), tags.createRef(installed, TAG, object));
    ReleasePage page = releases.create(installed, release(false));

    assertEquals(List.of(), pages.tags().tags());
    assertEquals(head, pages.head().commits().getFirst().sha());
    assertEquals("feat: invoices", pages.head().commits().getFirst().message().strip());
    assertEquals(2, pages.head().commits().size());
    assertEquals(
        pages.head().commits().stream().map(CommitFact::sha).toList(),
        pages.branch().commits().stream().map(CommitFact::sha).toList());
    assertFalse(page.draft());
    assertEquals(
        List.of(
            "POST /app/installations/{installation_id}/access_tokens",
            "graphql ReleaseFirstPages",
            "POST /app/installations/{installation_id}/access_tokens",
            TAGS,
            "POST /repos/{owner}/{repo}/git/refs",
            "POST /repos/{owner}/{repo}/releases"),
        SCENE.github.rules().calls().list());
    assertEquals(Optional.of(head), tags.find(installed, TAG));
    assertEquals(Optional.of(page), releases.find(installed, TAG));
    assertEquals(
        List.of(new TagFact("v1.0.0", head)), history.begin(installed, head, MAIN).tags().tags());
  }

  @Test
  void takenTagAndExistingReleaseAreSaidToBeSo() {
    CommitSha head = SCENE.commit(repository, "fix: x");
    CommitSha object = tags.createTagObject(installed, TAG, head, "Release");
    tags.createRef(installed, TAG, object);
    releases.create(installed, release(false));

    assertEquals(new RefOutcome.Taken(), tags.createRef(installed, TAG, object));
    assertEquals(
        Reason.CONFLICT,
        assertThrows(Refused.class, () -> releases.create(installed, release(false))).reason());
  }

  @Test
  void draftIsFoundAndPublished() {
    CommitSha head = SCENE.commit(repository, "fix: x");
    tags.createRef(installed, TAG, tags.createTagObject(installed, TAG, head, "Release"));
    ReleasePage draft = releases.create(installed, release(true));
    assertTrue(draft.draft());
    assertEquals(Optional.of(draft.id()), releases.find(installed, TAG).map(ReleasePage::id));

    assertFalse(releases.publish(installed, draft.id()).draft());
  }

  @Test
  void ancestryAndHeadsAreAsGitHasThem() {
    CommitSha first = SCENE.commit(repository, "one");
    CommitSha second = SCENE.commit(repository, "two");

    assertTrue(history.isAncestor(installed, first, second));
    assertTrue(history.isAncestor(installed, first, first));
    assertFalse(history.isAncestor(installed, second, first));
    assertEquals(
        Optional.of(new BranchHead(MAIN, second)), history.head(installed, Optional.of(MAIN)));
    assertEquals(
        Optional.of(new BranchHead(MAIN, second)), history.head(installed, Optional.empty()));
    assertEquals(Optional.empty(), history.head(installed, Optional.of(new BranchName("none"))));
  }

  @Test
  void allTagsAndCommitsAreReachedPageByPage() {
    CommitSha head = SCENE.commit(repository, "many");
    for (int i = 0; i < 120; i++) {
      head = SCENE.commit(repository, "commit " + i);
    }
    SCENE
        .github
        .arrange()
        .tags(
            repository,
            IntStream.range(0, 130).mapToObj(i -> "v0." + i + ".0").toList(),
            org.eclipse.jgit.lib.ObjectId.fromString(head.value()));

    FirstPages pages = history.begin(installed, head, MAIN);
    int tagCount = pages.tags().tags().size();
    Optional<String> next = pages.tags().next();
    while (next.isPresent()) {
      ReleaseHost.TagPage page = history.moreTags(installed, next.orElseThrow());
      tagCount += page.tags().size();
      next = page.next();
    }
    int commitCount = pages.head().commits().size();
    next = pages.head().next();
    while (next.isPresent()) {
      ReleaseHost.CommitPage page = history.moreCommits(installed, head, next.orElseThrow());
      commitCount += page.commits().size();
      next = page.next();
    }
    assertEquals(130, tagCount);
    assertEquals(122, commitCount);
  }

  @Test
  void checkRunWithManyRemarksIsMadeOnceAndThenFoundAndChanged() {
    CommitSha head = SCENE.commit(repository, "check me");
    List<Annotation> remarks =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> new Annotation("file.txt", i, 1, Annotation.Level.FAILURE, "m" + i))
            .toList();
    CheckReport report =
        new CheckReport(
            "quaymaster / config",
            head,
            "run-1",
            Optional.of(Conclusion.FAILURE),
            "60 problems",
            "summary",
            remarks);

    long id = feedback.createCheck(installed, report);
    assertEquals(
        Optional.of(id), feedback.findCheck(installed, head, "quaymaster / config", "run-1"));
    assertEquals(
        Optional.empty(), feedback.findCheck(installed, head, "quaymaster / config", "run-2"));
    assertTrue(feedback.updateCheck(installed, id, report));
    assertFalse(feedback.updateCheck(installed, 999_999_999L, report));
  }

  @Test
  void filesOfRepositoryAndOwnerAreRead() {
    Texts none = files.read(installed);
    assertEquals(new Texts("main", Optional.empty(), Optional.empty()), none);

    Repository with =
        SCENE.repository(Map.of(ConfigFiles.REPOSITORY_PATH, "release:\n  bump: minor\n"));
    InstalledRepository configured = SCENE.installed(with);
    assertEquals(
        Optional.of("release:\n  bump: minor\n"),
        files.read(configured).repository().map(ConfigFiles.Text::content));
    CommitSha head = SCENE.commit(with, "later");
    assertEquals(files.read(configured).repository(), files.readAt(configured, head));
  }

  @Test
  void repositoryIsFoundByItsNameWhereTheAppIsInstalled() {
    InstalledRepositories all = SCENE.edge.bean(InstalledRepositories.class);

    assertEquals(Optional.of(installed), all.find(installed.ref()));
    assertEquals(Optional.of(installed), all.find(installed.ref()));
    assertEquals(Optional.empty(), all.find(RepositoryRef.parse("acme/none")));
  }

  @Test
  void outagesOfReadsAreBridgedAndThoseOfWritesAreNot() {
    CommitSha head = SCENE.commit(repository, "x");
    SCENE.github.rules().faults().on("graphql ReleaseFirstPages", 2, new Fault.ServerError(502));
    history.begin(installed, head, MAIN);

    SCENE.github.rules().faults().on(TAGS, 1, new Fault.DropAfter());
    assertThrows(Unavailable.class, () -> tags.createTagObject(installed, TAG, head, "Release"));
    assertEquals(1, SCENE.github.rules().calls().count(TAGS));
  }

  @Test
  void secondaryLimitIsHonouredWithoutAskingAgain() {
    CommitSha head = SCENE.commit(repository, "x");
    SCENE.github.rules().faults().on(TAGS, 1, new Fault.SecondaryLimit(Duration.ofSeconds(30)));

    MustWait wait =
        assertThrows(MustWait.class, () -> tags.createTagObject(installed, TAG, head, "Release"));

    assertEquals(SCENE.edge.clock.instant().plusSeconds(30), wait.until());
    assertThrows(MustWait.class, () -> history.begin(installed, head, MAIN));
    assertEquals(1, SCENE.github.rules().calls().count(TAGS));
    SCENE.edge.clock.advanceTo(wait.until());
    tags.createTagObject(installed, TAG, head, "Release");
  }

  @Test
  void rulesetThatForbidsTheTagIsARuleWithItsText() {
    CommitSha head = SCENE.commit(repository, "x");
    SCENE.github.arrange().forbidTags(repository, "refs/tags/v*");
    CommitSha object = tags.createTagObject(installed, TAG, head, "Release");

    Refused refused = assertThrows(Refused.class, () -> tags.createRef(installed, TAG, object));

    assertEquals(Reason.RULE, refused.reason(), refused.text());
  }

  @Test
  void suspendedInstallationIsSaidToBeSuspended() {
    SCENE.github.state().installations().suspend(SCENE.installation.id(), Actor.of(SCENE.octocat));
    try {
      assertEquals(
          Reason.SUSPENDED,
          assertThrows(Refused.class, () -> history.head(installed, Optional.of(MAIN))).reason());
    } finally {
      SCENE
          .github
          .state()
          .installations()
          .unsuspend(SCENE.installation.id(), Actor.of(SCENE.octocat));
    }
  }

  @Test
  void deletedRepositoryIsNotFound() {
    SCENE.github.state().repositories().delete(Actor.of(SCENE.octocat), repository);

    assertEquals(
        Reason.NOT_FOUND,
        assertThrows(Refused.class, () -> history.head(installed, Optional.of(MAIN))).reason());
  }

  private static NewRelease release(boolean draft) {
    return new NewRelease(
        TAG, "1.0.0", Optional.of("notes"), Optional.empty(), draft, false, !draft);
  }
}
