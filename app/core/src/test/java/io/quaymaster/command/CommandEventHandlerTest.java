package io.quaymaster.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.command.CommandHost.Reaction;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.level.AppLevel;
import io.quaymaster.config.level.LevelledConfigReader;
import io.quaymaster.config.level.Levels;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.CommentCreated;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.feedback.Comments;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.host.MemoryCommandHost;
import io.quaymaster.memory.host.MemoryConfigFiles;
import io.quaymaster.memory.host.MemoryFeedback;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandEventHandlerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final InstalledRepository REPOSITORY =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(1), RepositoryRef.parse("acme/billing"));
  private static final long COMMENT = 4711;

  private final MemoryCommandHost host = new MemoryCommandHost();
  private final MemoryFeedback feedback = new MemoryFeedback();
  private final MemoryConfigFiles files = new MemoryConfigFiles();
  private final ReleaseCommand command = new ReleaseCommand();
  private String appFile = "";
  private final CommandEventHandler handler = handler(List.of(command));

  @BeforeEach
  void releaseIsOnAndAnnMayWrite() {
    files.repository(REPOSITORY.ref(), "release: {enabled: true}");
    host.grant(REPOSITORY, "ann", Role.WRITE);
  }

  @Test
  void commandIsAnsweredWithReactionsAndOneComment() {
    assertEquals(
        new Handled("/release by ann: answered"), handle("ann", "/release `minor` @acme/owners"));

    assertEquals(List.of(Reaction.EYES, Reaction.ROCKET), host.reactions(COMMENT));
    assertEquals(List.of("`minor`", "@acme/owners"), command.calls.getFirst().arguments());
    assertEquals(
        "<!-- quaymaster:command:4711 -->\n``/release `minor` @acme/owners`` by ann\n\ndone",
        onlyComment());
  }

  @Test
  void redeliveryUpdatesTheComment() {
    handle("ann", "/release");
    command.outcome = new CommandOutcome.Answered("done again");
    handle("ann", "/release");

    assertTrue(onlyComment().endsWith("done again"));
  }

  @Test
  void rejectionConfuses() {
    command.outcome = new CommandOutcome.Rejected("no such version");

    assertEquals(new Handled("/release by ann: rejected"), handle("ann", "/release 1"));
    assertEquals(List.of(Reaction.EYES, Reaction.CONFUSED), host.reactions(COMMENT));
    assertTrue(onlyComment().endsWith("no such version"));
  }

  @Test
  void workUnderWaySaysSoAndComesAgain() {
    command.outcome = new CommandOutcome.Later(NOW.plusSeconds(60), "at work");
    assertEquals(
        new HandlerOutcome.Wait(NOW.plusSeconds(60), "/release is under way"),
        handle("ann", "/release"));
    assertTrue(onlyComment().endsWith("at work"));
    assertEquals(List.of(Reaction.EYES), host.reactions(COMMENT));

    command.outcome = new CommandOutcome.Answered("done");
    handle("ann", "/release");

    assertTrue(onlyComment().endsWith("done"));
    assertEquals(List.of(Reaction.EYES, Reaction.ROCKET), host.reactions(COMMENT));
  }

  @Test
  void authorWithoutTheRoleIsToldOnceWhichOneIsNeeded() {
    host.grant(REPOSITORY, "bob", Role.TRIAGE);

    assertEquals(
        new Handled("/release by bob: the author lacks the role"), handle("bob", "/release"));
    handle("bob", "/release minor");
    handle("dependabot[bot]", "/release");

    assertEquals(List.of(), command.calls);
    assertEquals(List.of(Reaction.CONFUSED), host.reactions(COMMENT));
    assertEquals(2, feedback.ownComments().size());
    assertEquals(
        "<!-- quaymaster:refused:bob -->\n`/release minor` by bob\n\n"
            + "This needs the role write (or more) in this repository.",
        feedback.ownComments().getFirst().body());
  }

  @Test
  void repositoryInWhichTheFeatureIsOffIsLeftAlone() {
    files.repository(REPOSITORY.ref(), "release: {enabled: false}");

    assertInstanceOf(Ignored.class, handle("ann", "/release"));
    assertInstanceOf(Ignored.class, handle("bob", "/quaymaster help"));
    assertNothingShown();
  }

  @Test
  void excludedRepositoryIsLeftAlone() {
    appFile = "exclude: [billing]";

    assertEquals(new Ignored("the App-level file excludes billing"), handle("ann", "/release"));
    assertNothingShown();
  }

  @Test
  void faultyConfigurationIsNamedToWhoeverMayCommand() {
    files.repository(REPOSITORY.ref(), "release: {enabled: yes, notes: <b>}\n" + manyUnknownKeys());

    assertEquals(
        new Handled("/release by ann: the configuration has faults"), handle("ann", "/release"));
    assertEquals(List.of(), command.calls);
    assertTrue(onlyComment().contains("true or false expected but got the text 'yes'"));
    assertTrue(onlyComment().contains("'&lt;b&gt;'"));
    assertTrue(onlyComment().endsWith("- …"));
    assertEquals(List.of(Reaction.CONFUSED), host.reactions(COMMENT));

    handle("bob", "/release");
    assertTrue(feedback.ownComments().getLast().body().contains("role write"));
  }

  @Test
  void refusalOfGitHubIsShownAndFails() {
    command.failure =
        Optional.of(
            new HostException.Refused(Reason.RULE, "tags <v*> are protected", Optional.empty()));

    assertEquals(
        new HandlerOutcome.Failed("/release: tags <v*> are protected"), handle("ann", "/release"));
    assertTrue(onlyComment().endsWith("GitHub refuses: tags &lt;v\\*&gt; are protected"));
    assertEquals(List.of(Reaction.EYES, Reaction.CONFUSED), host.reactions(COMMENT));
  }

  @Test
  void outageIsLeftToWhoeverDeliversTheEventAgain() {
    command.failure = Optional.of(new HostException.Unavailable("502"));

    assertThrows(HostException.Unavailable.class, () -> handle("ann", "/release"));
  }

  @Test
  void tooManyWordsAreRejected() {
    assertEquals(
        new Handled("/release by ann: malformed"),
        handle("ann", "/release" + " aaaaaaaaaaaa".repeat(21)));
    assertTrue(onlyComment().contains("…` by ann\n\nA command has at most 20 words"));
  }

  @Test
  void helpListsWhatIsOn() {
    host.grant(REPOSITORY, "bob", Role.TRIAGE);
    CommandEventHandler more =
        handler(List.of(command, new FixedCommand("job", true), new FixedCommand("sprint", false)));

    more.handle(delivery(), comment("bob", "/quaymaster"));

    assertEquals(
        """
        <!-- quaymaster:command:4711 -->
        `/quaymaster` by bob

        A command is a line of its own. Here you can say:

        **/job** (role triage or more)
        - `/job`

        **/release** (role write or more)
        - `/release`: releases\
        """,
        onlyComment());
  }

  @Test
  void helpForSomethingElseIsRejectedWithTheHelp() {
    assertEquals(new Handled("/quaymaster by ann: rejected"), handle("ann", "/quaymaster dance"));
    assertTrue(onlyComment().contains("There is only `/quaymaster help`."));
    assertEquals(new Handled("/quaymaster by ann: answered"), handle("ann", "/quaymaster HELP"));
  }

  @Test
  void onlyCommentsOfPeopleWithACommandAreWanted() {
    GitHubEvent other = new GitHubEvent.TagPush(REPOSITORY, "v1", false);

    assertTrue(handler.wants(comment("ann", "/release")));
    assertFalse(handler.wants(comment("ann", "/lgtm")));
    assertFalse(handler.wants(other));
    assertFalse(handler.wantsOwn());
    assertEquals(new Ignored("no command"), handle("ann", "thanks"));
    assertEquals(new Ignored("no comment"), handler.handle(delivery(), other));
    assertEquals("command", handler.name());
    assertNothingShown();
  }

  @Test
  void twoFeaturesCantClaimOneVerb() {
    assertThrows(IllegalStateException.class, () -> handler(List.of(command, command)));
  }

  private HandlerOutcome handle(String author, String body) {
    return handler.handle(delivery(), comment(author, body));
  }

  private void assertNothingShown() {
    assertEquals(List.of(), feedback.ownComments());
    assertEquals(List.of(), host.reactions(COMMENT));
  }

  private String onlyComment() {
    assertEquals(1, feedback.ownComments().size());
    return feedback.ownComments().getFirst().body();
  }

  private CommandEventHandler handler(List<CommandHandler> handlers) {
    AppLevel appLevel = new AppLevel(() -> Optional.of(appFile), Clock.fixed(NOW, ZoneOffset.UTC));
    return new CommandEventHandler(
        handlers,
        host,
        new Comments(feedback),
        new LevelledConfigReader(files, new Levels(appLevel)));
  }

  private static String manyUnknownKeys() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      keys.append("unknown").append(i).append(": 1\n");
    }
    return keys.toString();
  }

  private static CommentCreated comment(String author, String body) {
    return new CommentCreated(REPOSITORY, new IssueNumber(3), true, COMMENT, author, body);
  }

  private static Delivery delivery() {
    return new Delivery(
        new DeliveryId("0b989ba4-242f-11e5-81e1-c7b6966d2516"), Optional.of("ann"), false, NOW);
  }

  /** A feature's command that ends as it is told. */
  private static final class ReleaseCommand implements CommandHandler {
    private final List<CommandCall> calls = new ArrayList<>();
    private CommandOutcome outcome = new CommandOutcome.Answered("done");
    private Optional<HostException> failure = Optional.empty();

    @Override
    public String verb() {
      return "release";
    }

    @Override
    public String help() {
      return "- `/release`: releases\n";
    }

    @Override
    public boolean isOn(RepositoryConfig config) {
      return config.release().enabled();
    }

    @Override
    public Role needs() {
      return Role.WRITE;
    }

    @Override
    public CommandOutcome handle(CommandCall call) {
      calls.add(call);
      if (failure.isPresent()) {
        throw failure.orElseThrow();
      }
      return outcome;
    }
  }

  private record FixedCommand(String verb, boolean on) implements CommandHandler {
    @Override
    public String help() {
      return "- `/" + verb + "`";
    }

    @Override
    public boolean isOn(RepositoryConfig config) {
      return on;
    }

    @Override
    public Role needs() {
      return Role.TRIAGE;
    }

    @Override
    public CommandOutcome handle(CommandCall call) {
      return new CommandOutcome.Answered("done");
    }
  }
}
