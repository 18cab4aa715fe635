package io.quaymaster.integrations.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.Secret;
import io.quaymaster.notify.Notification;
import io.quaymaster.notify.Notification.Kind;
import io.quaymaster.notify.NotifyOutcome;
import io.quaymaster.notify.NotifyOutcome.Refused;
import io.quaymaster.notify.NotifyOutcome.Sent;
import io.quaymaster.notify.NotifyOutcome.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SlackNotifierTest {
  private static final String POST = "chat.postMessage";
  private static final String HISTORY = "conversations.history";
  private static final String LIST = "conversations.list";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Sent SENT = new Sent("C0123456789/1503435956.000247");

  private final SlackStandIn slack;
  private final SlackNotifier notifier;

  SlackNotifierTest() throws IOException {
    slack = new SlackStandIn();
    notifier =
        new SlackNotifier(
            new SlackSettings(Optional.of(new Secret("xoxb-secret")), slack.api()), CLOCK);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void messageShowsTheFactsEscapedAndCarriesItsKey() throws IOException {
    slack.answer(POST, "posted.json");

    assertEquals(SENT, notifier.send(note(Kind.SUCCESS), channel("#releases"), false));

    SlackStandIn.Request request = slack.requests().getFirst();
    assertEquals(List.of(POST), slack.calls());
    assertEquals("Bearer xoxb-secret", request.authorization());
    assertEquals("#releases", request.form().get("channel"));
    assertEquals(
        ":white_check_mark: acme/billing: v1.5.0 is out: &lt;!channel&gt; &amp; co",
        request.form().get("text"));
    assertEquals(
        JsonParser.parseString(
            Files.readString(Path.of("src/test/resources/slack/request-blocks.json"))),
        JsonParser.parseString(String.valueOf(request.form().get("blocks"))));
    assertEquals(
        JsonParser.parseString(
            "{\"event_type\":\"quaymaster_notification\",\"event_payload\":{\"key\":\"release"
                + " 1\"}}"),
        JsonParser.parseString(String.valueOf(request.form().get("metadata"))));
  }

  @Test
  void kindsAreMarkedAndLongTextsAreCutWithinSlacksLimits() {
    slack.answer(POST, "posted.json");
    slack.answer(POST, "posted.json");
    Map<String, String> facts = new LinkedHashMap<>();
    for (int i = 0; i < 23; i++) {
      facts.put("fact" + i, "&".repeat(5_000));
    }
    String title = "x".repeat(498) + "\uD83D\uDE80&";
    notifier.send(note(Kind.FAILURE, title, facts), channel("C0123456789"), false);
    notifier.send(note(Kind.ATTENTION, title, Map.of()), channel("C0123456789"), false);

    String blocks = String.valueOf(slack.requests().getFirst().form().get("blocks"));
    assertEquals(5, JsonParser.parseString(blocks).getAsJsonArray().size());
    for (JsonElement field :
        JsonParser.parseString(blocks)
            .getAsJsonArray()
            .get(1)
            .getAsJsonObject()
            .getAsJsonArray("fields")) {
      assertTrue(field.getAsJsonObject().get("text").getAsString().length() <= 2_000);
    }
    assertTrue(blocks.contains("*:x: acme/billing*\\n" + "x".repeat(498) + "…"));
    assertTrue(
        String.valueOf(slack.requests().getLast().form().get("text")).startsWith(":warning:"));
  }

  @Test
  void nothingIsSentWithoutAChannel() {
    assertEquals(
        new NotifyOutcome.Off(), notifier.send(note(Kind.SUCCESS), NotifyConfig.NONE, false));
    assertEquals(List.of(), slack.calls());
    assertEquals("slack", notifier.channel());
  }

  @Test
  void channelWithoutATokenIsRefusedWithWhatToDo() {
    SlackNotifier off = new SlackNotifier(SlackSettings.off(), CLOCK);

    assertEquals(
        new Refused(
            "the operator of Quaymaster has set no Slack bot token;"
                + " notify.slack.channel needs one"),
        off.send(note(Kind.SUCCESS), channel("#releases"), false));
  }

  @Test
  void laterAttemptFindsItsMessageOnAnyPageAndSendsNone() {
    slack.answer(LIST, "channels-1.json");
    slack.answer(LIST, "channels-2.json");
    slack.answer(HISTORY, "history-1.json");
    slack.answer(HISTORY, "history-2.json");

    assertEquals(SENT, notifier.send(note(Kind.SUCCESS), channel("#releases"), true));

    assertEquals(List.of(LIST, LIST, HISTORY, HISTORY), slack.calls());
    Map<String, String> last = slack.requests().getLast().form();
    assertEquals("C0123456789", last.get("channel"));
    assertEquals("bmV4dA==", last.get("cursor"));
    assertEquals("1772193600", last.get("oldest"));
    assertTrue(List.of("1", "true").contains(last.get("include_all_metadata")));
    assertEquals("dGVhbTpD", slack.requests().get(1).form().get("cursor"));
  }

  @Test
  void laterAttemptSendsWhenTheEarlierOneDidNot() {
    slack.answer(HISTORY, "history-empty.json");
    slack.answer(POST, "posted.json");

    assertEquals(SENT, notifier.send(note(Kind.SUCCESS), channel("C0123456789"), true));
    assertEquals(List.of(HISTORY, POST), slack.calls());
  }

  @Test
  void whereLookingIsRefusedASecondMessageIsBetterThanNone() {
    slack.answer(HISTORY, "error-missing_scope.json");
    slack.answer(POST, "posted.json");

    assertEquals(SENT, notifier.send(note(Kind.SUCCESS), channel("C0123456789"), true));
  }

  @Test
  void channelThatNoPageListsIsLeftToThePostToRefuse() {
    slack.answer(LIST, "channels-2.json");
    slack.answer(POST, "error-channel_not_found.json");

    assertEquals(
        new Refused(
            "channel_not_found to chat.postMessage: check notify.slack.channel (nowhere); a private"
                + " channel is found only after the Slack app was invited to it"),
        notifier.send(note(Kind.SUCCESS), channel("nowhere"), true));
  }

  @Test
  void rateLimitIsWaitedOutAsLongAsSlackAsks() {
    slack.answer(POST, 429, Map.of("Retry-After", "30"), "error-ratelimited.json");
    slack.answer(POST, 429, Map.of("Retry-After", "soon"), "error-ratelimited.json");
    slack.answer(POST, 429, Map.of(), "error-ratelimited.json");
    slack.answer(HISTORY, 429, Map.of("Retry-After", "7"), "error-ratelimited.json");

    String reason = "rate limit of chat.postMessage";
    assertEquals(new Unavailable(reason, Optional.of(Duration.ofSeconds(30))), send());
    assertEquals(new Unavailable(reason, Optional.empty()), send());
    assertEquals(new Unavailable(reason, Optional.empty()), send());
    assertEquals(
        new Unavailable("rate limit of conversations.history", Optional.of(Duration.ofSeconds(7))),
        notifier.send(note(Kind.SUCCESS), channel("C0123456789"), true));
  }

  @TestFactory
  Stream<DynamicTest> finalErrorSaysWhatToDo() {
    Map<String, String> remedies =
        Map.of(
            "not_in_channel", "invite Quaymaster's Slack app to C0123456789",
            "channel_not_found", "check notify.slack.channel (C0123456789)",
            "is_archived", "unarchive C0123456789",
            "invalid_auth", "set a valid Slack bot token",
            "token_revoked", "set a valid Slack bot token",
            "restricted_action", "doesn't let apps post in C0123456789",
            "missing_scope", "(needed: channels:history) to chat.postMessage: the Slack app needs",
            "invalid_blocks", "see Slack's documentation",
            "without-reason", "no reason given to chat.postMessage");
    return remedies.entrySet().stream()
        .map(
            error ->
                dynamicTest(
                    error.getKey(),
                    () -> {
                      slack.answer(POST, "error-" + error.getKey() + ".json");
                      Refused refused = assertInstanceOf(Refused.class, send());
                      assertTrue(refused.reason().contains(error.getValue()), refused.reason());
                    }));
  }

  @Test
  void errorsThatPassAreTriedAgain() {
    slack.answer(POST, "error-internal_error.json");
    slack.answer(POST, "error-ratelimited.json");
    slack.answer(POST, 503, Map.of(), "not-json.html");
    slack.answer(POST, "not-json.html");

    for (int i = 0; i < 4; i++) {
      Unavailable unavailable = assertInstanceOf(Unavailable.class, send());
      assertFalse(unavailable.reason().contains("secret"), unavailable.reason());
    }
  }

  @Test
  void serverThatIsAwayIsTriedAgain() {
    slack.close();

    Unavailable unavailable = assertInstanceOf(Unavailable.class, send());

    assertTrue(unavailable.reason().startsWith("no answer to chat.postMessage: "));
    assertFalse(unavailable.reason().contains("secret"));
  }

  @Test
  void settingsHideTheTokenAndWantAnAddress() {
    assertFalse(
        new SlackSettings(Optional.of(new Secret("xoxb-secret")), slack.api())
            .toString()
            .contains("secret"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SlackSettings(Optional.empty(), URI.create("https://slack.com/api")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SlackSettings(Optional.empty(), URI.create("slack/")));
  }

  private NotifyOutcome send() {
    return notifier.send(note(Kind.SUCCESS), channel("C0123456789"), false);
  }

  private static NotifyConfig channel(String channel) {
    return new NotifyConfig(Optional.of(channel), Optional.empty());
  }

  private static Notification note(Kind kind) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Version", "1.5.0");
    facts.put("Rule", "minor: feat in 3fa2b1c");
    facts.put("By", "ann <@U1>");
    return note(kind, "v1.5.0 is out: <!channel> & co", facts);
  }

  private static Notification note(Kind kind, String title, Map<String, String> facts) {
    return new Notification(
        "release 1",
        kind,
        RepositoryRef.parse("acme/billing"),
        title,
        facts,
        Optional.of("http://localhost/acme/billing?a=1&b=|"));
  }
}
