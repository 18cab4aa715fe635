package io.quaymaster.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.JsonMapper;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.EnvelopeReader.MalformedPayload;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.event.EventReader.UnreadableEvent;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.CheckRerequested;
import io.quaymaster.event.GitHubEvent.CheckSuiteRerequested;
import io.quaymaster.event.GitHubEvent.CommentCreated;
import io.quaymaster.event.GitHubEvent.InstallationChanged;
import io.quaymaster.event.GitHubEvent.InstallationRepositoriesChanged;
import io.quaymaster.event.GitHubEvent.Issue;
import io.quaymaster.event.GitHubEvent.IssueAction;
import io.quaymaster.event.GitHubEvent.IssueChanged;
import io.quaymaster.event.GitHubEvent.MovedIssue;
import io.quaymaster.event.GitHubEvent.PullRequestChanged;
import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.event.GitHubEvent.RepositoryChanged;
import io.quaymaster.event.GitHubEvent.TagPush;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.testkit.webhook.WebhookExample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EventReaderTest {
  private static final StubGitHub GITHUB = new StubGitHub();
  private static final Edge EDGE = Edge.to(GITHUB);
  private static final InstalledRepository BILLING =
      new InstalledRepository(
          Edge.INSTALLATION, new RepositoryId(42), RepositoryRef.parse("acme/billing"));
  private static final String FROM =
      "\"installation\":{\"id\":11},\"repository\":"
          + "{\"id\":42,\"full_name\":\"acme/billing\",\"default_branch\":\"main\"}";

  private final JsonEventReader reader = new JsonEventReader(EDGE.bean(JsonMapper.class));
  private final StreamingEnvelopeReader heads = new StreamingEnvelopeReader();

  @AfterAll
  static void stop() {
    EDGE.close();
    GITHUB.close();
  }

  @Test
  void everyPublishedPayloadThatIsHandledAndCameThroughAnInstallationIsAnEvent()
      throws MalformedPayload {
    Map<String, Integer> read = new TreeMap<>();
    for (WebhookExample example : WebhookExample.all()) {
      EnvelopeHead head = heads.read(example.bytes());
      if (head.installation().isPresent()
          && heads.handles(example.event(), head.action().orElse(""))) {
        GitHubEvent event = reader.read(envelope(example.event(), head), example.bytes());
        read.merge(event.getClass().getSimpleName(), 1, Integer::sum);
      }
    }
    assertEquals(
        Map.of(
            "Push", 2,
            "TagPush", 1,
            "PullRequestChanged", 10,
            "CommentCreated", 1,
            "IssueChanged", 1,
            "CheckRerequested", 2,
            "CheckSuiteRerequested", 2,
            "InstallationChanged", 7,
            "InstallationRepositoriesChanged", 3,
            "RepositoryChanged", 2),
        read);
  }

  @Test
  void pushTellsHeadMessageAndEveryPathOnce() {
    Push push =
        assertInstanceOf(
            Push.class,
            read(
                "push",
                "{"
                    + FROM
                    + ",\"ref\":\"refs/heads/rel/1.x\",\"after\":\""
                    + "1".repeat(40)
                    + "\",\"deleted\":false,\"forced\":false,"
                    + "\"head_commit\":{\"message\":\"feat: a\\n\\nbody\"},\"commits\":["
                    + "{\"added\":[\"a\"],\"modified\":[\"b\"],\"removed\":[]},"
                    + "{\"added\":[],\"modified\":[\"a\"],\"removed\":[\"c\"]}]}"));

    assertEquals(
        new Push(
            BILLING,
            new BranchName("rel/1.x"),
            new BranchName("main"),
            Optional.of(new CommitSha("1".repeat(40))),
            "feat: a\n\nbody",
            List.of("a", "b", "c"),
            true),
        push);
  }

  @Test
  void deletedBranchHasNoHead() {
    Push push =
        assertInstanceOf(Push.class, read("push", push("refs/heads/x", "0", true, false, "[]")));

    assertEquals(Optional.empty(), push.head());
    assertEquals("", push.headMessage());
    assertFalse(push.pathsComplete());
  }

  @Test
  void pathsAreIncompleteWhenThePayloadCantListThemAll() {
    String commit = "{\"added\":[],\"modified\":[],\"removed\":[]}";
    String many = "[" + (commit + ",").repeat(2047) + commit + "]";

    assertFalse(complete(push("refs/heads/x", "1", false, false, many)));
    assertFalse(complete(push("refs/heads/x", "1", false, true, "[" + commit + "]")));
    assertFalse(complete(push("refs/heads/x", "1", false, false, "[{\"id\":\"x\"}]")));
    assertFalse(complete(push("refs/heads/x", "1", false, false, "null")));
    assertTrue(complete(push("refs/heads/x", "1", false, false, "[" + commit + "]")));
  }

  @Test
  void tagIsToldByItsName() {
    assertEquals(
        new TagPush(BILLING, "v1.0.0", false),
        read("push", push("refs/tags/v1.0.0", "1", false, false, "[]")));
    assertEquals(
        new TagPush(BILLING, "v1.0.0", true),
        read("push", push("refs/tags/v1.0.0", "0", true, false, "[]")));
  }

  @Test
  void pullRequestTellsTitleBaseHeadAndLabels() {
    assertEquals(
        new PullRequestChanged(
            BILLING,
            "labeled",
            new IssueNumber(7),
            "feat: x",
            new BranchName("main"),
            new CommitSha("a".repeat(40)),
            List.of("release:minor")),
        read(
            "pull_request",
            "labeled",
            "{\"action\":\"labeled\","
                + FROM
                + ",\"pull_request\":{\"number\":7,\"title\":\"feat:"
                + " x\",\"base\":{\"ref\":\"main\"},\"head\":{\"sha\":\""
                + "a".repeat(40)
                + "\"},\"labels\":[{\"name\":\"release:minor\"},null]}}"));
  }

  @Test
  void everyPublishedIssueEventThatIsHandledIsRead() throws MalformedPayload {
    Map<IssueAction, Integer> read = new EnumMap<>(IssueAction.class);
    List<IssueChanged> transferred = new ArrayList<>();
    for (WebhookExample example : WebhookExample.all()) {
      EnvelopeHead head = heads.read(example.bytes());
      if (example.event().equals("issues") && heads.handles("issues", head.action().orElse(""))) {
        // GitHub publishes most of them as hooks of a repository saw them.
        String payload = "{\"installation\":{\"id\":11}," + example.payload().substring(1);
        IssueChanged event =
            assertInstanceOf(
                IssueChanged.class, read("issues", head.action().orElseThrow(), payload));
        read.merge(event.action(), 1, Integer::sum);
        assertEquals(
            event.action() == IssueAction.LABELED || event.action() == IssueAction.UNLABELED,
            event.label().isPresent());
        event.movedTo().ifPresent(_ -> transferred.add(event));
      }
    }

    assertEquals(
        Map.of(
            IssueAction.OPENED, 4,
            IssueAction.EDITED, 3,
            IssueAction.LABELED, 2,
            IssueAction.UNLABELED, 2,
            IssueAction.REOPENED, 1,
            IssueAction.TRANSFERRED, 1),
        read);
    assertEquals(1, transferred.size());
    assertEquals("octo-org/octo-repo", transferred.getFirst().repository().toString());
    assertEquals(
        Optional.of(
            new MovedIssue(
                new InstalledRepository(
                    Edge.INSTALLATION,
                    new RepositoryId(186_853_002),
                    RepositoryRef.parse("Codertocat/Hello-World")),
                new Issue(
                    new IssueNumber(1),
                    444_500_041,
                    "MDU6SXNzdWU0NDQ1MDAwNDE=",
                    "Spelling error in the README file",
                    true,
                    List.of("bug")))),
        transferred.getFirst().movedTo());
  }

  @Test
  void issueTellsItsLabelsTheOneThatCameAndWhetherItIsOpen() {
    String issue =
        ",\"issue\":{\"number\":7,\"id\":70,\"node_id\":\"I_7\",\"title\":\"Billing\",\"state\":\"";
    assertEquals(
        new IssueChanged(
            BILLING,
            IssueAction.LABELED,
            new Issue(new IssueNumber(7), 70, "I_7", "Billing", true, List.of("bug", "roadmap")),
            Optional.of("roadmap"),
            Optional.empty()),
        read(
            "issues",
            "labeled",
            "{\"action\":\"labeled\","
                + FROM
                + issue
                + "open\",\"labels\":[{\"name\":\"bug\"},{\"name\":\"roadmap\"}]},"
                + "\"label\":{\"name\":\"roadmap\"}}"));
    assertEquals(
        new IssueChanged(
            BILLING,
            IssueAction.CLOSED,
            new Issue(new IssueNumber(7), 70, "I_7", "Billing", false, List.of()),
            Optional.empty(),
            Optional.empty()),
        read(
            "issues",
            "closed",
            "{\"action\":\"closed\"," + FROM + issue + "closed\",\"labels\":[]}}"));
  }

  @Test
  void commentOnAPullRequestIsToldFromOneOnAnIssue() {
    String begin = "{\"action\":\"created\"," + FROM + ",\"issue\":{\"number\":7";
    String comment = "},\"comment\":{\"id\":5,\"user\":{\"login\":\"ann\"},\"body\":\"/release\"}}";

    assertEquals(
        new CommentCreated(BILLING, new IssueNumber(7), true, 5, "ann", "/release"),
        read("issue_comment", "created", begin + ",\"pull_request\":{\"url\":\"u\"}" + comment));
    assertEquals(
        new CommentCreated(BILLING, new IssueNumber(7), false, 5, "ann", "/release"),
        read("issue_comment", "created", begin + ",\"pull_request\":null" + comment));
    assertEquals(
        new CommentCreated(BILLING, new IssueNumber(7), false, 5, "ghost", ""),
        read(
            "issue_comment",
            "created",
            begin + "},\"comment\":{\"id\":5,\"user\":null,\"body\":null}}"));
  }

  @Test
  void checkRunTellsItsNameAndOurOwnNameForIt() {
    assertEquals(
        new CheckRerequested(
            BILLING, "quaymaster / release", new CommitSha("b".repeat(40)), "run-1"),
        read(
            "check_run",
            "rerequested",
            "{\"action\":\"rerequested\","
                + FROM
                + ",\"check_run\":{\"name\":\"quaymaster / release\",\"external_id\":\"run-1\","
                + "\"head_sha\":\""
                + "b".repeat(40)
                + "\"}}"));
  }

  @Test
  void rerequestedCheckSuiteTellsTheCommit() {
    assertEquals(
        new CheckSuiteRerequested(BILLING, new CommitSha("b".repeat(40))),
        read(
            "check_suite",
            "rerequested",
            "{\"action\":\"rerequested\","
                + FROM
                + ",\"check_suite\":{\"id\":4,\"head_sha\":\""
                + "b".repeat(40)
                + "\"}}"));
    assertFalse(heads.handles("check_suite", "completed"));
    assertFalse(heads.handles("check_suite", "requested"));
  }

  @Test
  void installationEventsTellAccountAndRepositories() {
    assertEquals(
        new InstallationChanged(Edge.INSTALLATION, "acme", "suspend"),
        read(
            "installation",
            "suspend",
            "{\"action\":\"suspend\","
                + "\"installation\":{\"id\":11,\"account\":{\"login\":\"acme\"}}}"));
    assertEquals(
        new InstallationRepositoriesChanged(
            Edge.INSTALLATION, List.of(RepositoryRef.parse("acme/a")), List.of()),
        read(
            "installation_repositories",
            "added",
            "{\"action\":\"added\",\"installation\":{\"id\":11},"
                + "\"repositories_added\":[{\"full_name\":\"acme/a\"}]}"));
    assertEquals(
        new RepositoryChanged(new RepositoryId(42), BILLING.ref(), "renamed"),
        read("repository", "renamed", "{\"action\":\"renamed\"," + FROM + "}"));
  }

  @Test
  void missingFieldIsNamed() {
    assertEquals(
        "push: a text is missing at ref", failure("push", "", "{" + FROM + "}").getMessage());
    assertEquals(
        "push: an object is missing at repository",
        failure("push", "", "{\"installation\":{\"id\":11}}").getMessage());
    assertEquals(
        "issue_comment.created: a number is missing at comment.id",
        failure(
                "issue_comment",
                "created",
                "{" + FROM + ",\"issue\":{\"number\":7},\"comment\":{\"id\":\"5\"}}")
            .getMessage());
  }

  @Test
  void valuesThatCantBeAreNamed() {
    assertEquals(
        "push: neither a branch nor a tag at ref",
        failure("push", "", push("refs/notes/x", "1", false, false, "[]")).getMessage());
    assertTrue(
        String.valueOf(
                failure("push", "", push("refs/heads/a..b", "1", false, false, "[]")).getMessage())
            .startsWith("push: not a branch name"));
  }

  @Test
  void whatIsNoJsonOrNotHandledIsUnreadable() {
    assertEquals("push: the payload is not JSON", failure("push", "", "{").getMessage());
    assertEquals(
        "star.created: nothing here handles it", failure("star", "created", "{}").getMessage());
  }

  private boolean complete(String json) {
    return assertInstanceOf(Push.class, read("push", json)).pathsComplete();
  }

  private static String push(
      String ref, String digit, boolean deleted, boolean forced, String commits) {
    return "{%s,\"ref\":\"%s\",\"after\":\"%s\",\"deleted\":%s,\"forced\":%s,\"head_commit\":null,\"commits\":%s}"
        .formatted(FROM, ref, digit.repeat(40), deleted, forced, commits);
  }

  private GitHubEvent read(String event, String json) {
    return read(event, "", json);
  }

  private GitHubEvent read(String event, String action, String json) {
    EnvelopeHead head =
        new EnvelopeHead(
            Optional.of(action).filter(a -> !a.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return reader.read(envelope(event, head), json.getBytes(UTF_8));
  }

  private UnreadableEvent failure(String event, String action, String json) {
    return assertThrows(UnreadableEvent.class, () -> read(event, action, json));
  }

  private static Envelope envelope(String event, EnvelopeHead head) {
    return new Envelope(
        new DeliveryId("00000000-0000-0000-0000-000000000001"),
        event,
        head,
        Edge.START,
        new Payload.Stored("unused"));
  }
}
