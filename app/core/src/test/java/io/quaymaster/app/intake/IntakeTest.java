package io.quaymaster.app.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.app.Credentials;
import io.quaymaster.app.MessageQueue.QueueUnavailable;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.kernel.Secret;
import io.quaymaster.memory.MemoryPayloadStore;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private static final byte[] BODY = "{\"action\":\"opened\"}".getBytes(UTF_8);
  private static final String GUID = Envelopes.ID.value();

  private final HandClock clock = new HandClock();
  private final List<Envelope> queued = new ArrayList<>();
  private Optional<AppCredentials> stored = Optional.of(app("now", Optional.empty()));
  private boolean storeDown;
  private boolean queueDown;
  private int loads;
  private int reads;
  private Intake intake = intake(List.of());

  private static AppCredentials app(String secret, Optional<String> previous) {
    return new AppCredentials(
        1, "Iv1", "quaymaster", Optional.empty(), new Secret(secret), previous.map(Secret::new));
  }

  private Intake intake(List<String> allowed) {
    CredentialStore store =
        new CredentialStore() {
          @Override
          public Optional<AppCredentials> load() {
            loads++;
            if (storeDown) {
              throw new IllegalStateException("the store is down");
            }
            return stored;
          }

          @Override
          public void save(AppCredentials credentials) {
            stored = Optional.of(credentials);
          }
        };
    EnvelopeQueue queue =
        envelope -> {
          if (queueDown) {
            throw new QueueUnavailable("down", new IllegalStateException());
          }
          queued.add(envelope);
        };
    PayloadStore payloads = new MemoryPayloadStore();
    return new Intake(
        new Credentials(store, clock),
        new OrganisationAllowList(allowed),
        new Reader(),
        new EnvelopeSender(payloads, queue),
        clock);
  }

  /** Knows one kind of payload, and everything else is malformed. */
  private final class Reader implements EnvelopeReader {
    @Override
    public EnvelopeHead read(byte[] json) throws MalformedPayload {
      reads++;
      if (!new String(json, UTF_8).startsWith("{")) {
        throw new MalformedPayload("not one JSON object");
      }
      return Envelopes.HEAD;
    }

    @Override
    public boolean handles(String event, String action) {
      return List.of("issues", "projects_v2_item").contains(event) && action.equals("opened");
    }
  }

  private static String sign(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private IntakeOutcome post(
      @Nullable String type,
      @Nullable String guid,
      @Nullable String event,
      @Nullable String signature,
      byte[] body) {
    return intake.receive(new WebhookRequest(type, guid, event, signature, body));
  }

  private IntakeOutcome signedBy(String secret) {
    return post("application/json", GUID, "issues", sign(secret, BODY), BODY);
  }

  private IntakeOutcome event(String event) {
    return post("application/json", GUID, event, sign("now", BODY), BODY);
  }

  @Test
  void aGenuineDeliveryIsQueuedOnce() {
    assertEquals(new IntakeOutcome.Queued(Envelopes.ID), signedBy("now"));

    assertEquals(1, queued.size());
    assertEquals(Envelopes.HEAD, queued.getFirst().head());
    assertEquals(HandClock.NOON, queued.getFirst().receivedAt());
    assertEquals("issues", queued.getFirst().event());
  }

  @Test
  void checksComeInTheirOrder() {
    byte[] large = new byte[WebhookRequest.MAX_BODY_BYTES + 1];
    assertInstanceOf(IntakeOutcome.TooLarge.class, post("text/plain", null, null, null, large));
    assertInstanceOf(
        IntakeOutcome.UnsupportedType.class, post("text/plain", null, null, null, BODY));
    assertInstanceOf(
        IntakeOutcome.Malformed.class, post("application/json", "1", null, null, BODY));
    assertInstanceOf(
        IntakeOutcome.Malformed.class, post("application/json", GUID, "Not!", null, BODY));
    assertEquals(0, loads, "nothing was asked for before the headers were right");
    byte[] junk = "junk".getBytes(UTF_8);
    assertInstanceOf(
        IntakeOutcome.Unsigned.class, post("application/json", GUID, "issues", null, junk));
    assertEquals(0, reads, "nothing was read before the signature was right");
    assertEquals(
        new IntakeOutcome.Malformed("not one JSON object"),
        post("application/json", GUID, "issues", sign("now", junk), junk));
    assertEquals(List.of(), queued);
  }

  @Test
  void aBodyOfExactlyTheLimitIsTaken() {
    byte[] body = new byte[WebhookRequest.MAX_BODY_BYTES];
    body[0] = '{';

    assertInstanceOf(
        IntakeOutcome.Queued.class,
        post("application/json", GUID, "issues", sign("now", body), body));
  }

  @Test
  void theMediaTypeMayHaveParametersAndCapitals() {
    String signature = sign("now", BODY);
    for (String type :
        List.of("application/json; charset=utf-8", "Application/JSON", "application/json ;x")) {
      assertInstanceOf(
          IntakeOutcome.Queued.class, post(type, GUID, "issues", signature, BODY), type);
    }
    for (String type : List.of("", "application/jsonp", "application/x-www-form-urlencoded")) {
      assertInstanceOf(
          IntakeOutcome.UnsupportedType.class, post(type, GUID, "issues", signature, BODY), type);
    }
    assertInstanceOf(
        IntakeOutcome.UnsupportedType.class, post(null, GUID, "issues", signature, BODY));
  }

  @Test
  void missingAndMalformedHeadersAreRefused() {
    String signature = sign("now", BODY);
    for (String event : List.of("", "Issues", "issues\n", "1a", "x".repeat(65))) {
      assertInstanceOf(IntakeOutcome.Malformed.class, event(event), event);
    }
    assertInstanceOf(
        IntakeOutcome.Malformed.class, post("application/json", null, "issues", signature, BODY));
    assertInstanceOf(
        IntakeOutcome.Malformed.class, post("application/json", GUID, null, signature, BODY));
  }

  @Test
  void anEventWithADigitInItsNameIsAnEvent() {
    assertInstanceOf(IntakeOutcome.Queued.class, event("projects_v2_item"));
  }

  @Test
  void noWrongSignatureIsTaken() {
    String right = sign("now", BODY);
    for (String wrong :
        List.of(
            "",
            "sha256=",
            right.substring(0, right.length() - 1),
            right + "0",
            right.replace("sha256", "sha1"),
            "sha256=" + "z".repeat(64),
            " " + right,
            sign("other", BODY),
            sign("now", new byte[0]))) {
      assertInstanceOf(
          IntakeOutcome.Unsigned.class,
          post("application/json", GUID, "issues", wrong, BODY),
          wrong);
    }
    assertEquals(List.of(), queued);
  }

  @Test
  void aSignatureInCapitalDigitsIsTheSame() {
    String signature = "sha256=" + sign("now", BODY).substring(7).toUpperCase(Locale.ROOT);

    assertInstanceOf(
        IntakeOutcome.Queued.class, post("application/json", GUID, "issues", signature, BODY));
  }

  @Test
  void bothSecretsCountWhileTheyAreRotated() {
    stored = Optional.of(app("new", Optional.of("now")));

    assertInstanceOf(IntakeOutcome.Queued.class, signedBy("now"));
    assertInstanceOf(IntakeOutcome.Queued.class, signedBy("new"));
    assertInstanceOf(IntakeOutcome.Unsigned.class, signedBy("older"));
  }

  @Test
  void aSecretThatIsNewerThanTheOneHeldIsFound() {
    signedBy("now");
    stored = Optional.of(app("new", Optional.of("now")));
    clock.move(Duration.ofMinutes(1));

    assertInstanceOf(IntakeOutcome.Queued.class, signedBy("new"));
  }

  @Test
  void aPreviousSecretStopsCountingAMinuteAfterItWasRemoved() {
    stored = Optional.of(app("new", Optional.of("now")));
    assertInstanceOf(IntakeOutcome.Queued.class, signedBy("now"));
    stored = Optional.of(app("new", Optional.empty()));
    clock.move(Duration.ofMinutes(1));

    assertInstanceOf(IntakeOutcome.Unsigned.class, signedBy("now"));
  }

  @Test
  void wrongSignaturesDontAskTheStoreEachTime() {
    for (int i = 0; i < 10; i++) {
      signedBy("wrong");
    }

    assertEquals(1, loads);
  }

  @Test
  void anAppThatIsNotSetUpTakesNothingAndAsksTheStoreSeldom() {
    stored = Optional.empty();
    for (int i = 0; i < 10; i++) {
      assertInstanceOf(IntakeOutcome.Unavailable.class, signedBy("now"));
    }
    assertEquals(1, loads);
    stored = Optional.of(app("now", Optional.empty()));
    clock.move(Duration.ofSeconds(5));

    assertInstanceOf(IntakeOutcome.Queued.class, signedBy("now"));
  }

  @Test
  void anOutageOfTheCredentialStoreMakesGitHubMarkTheDeliveryFailed() {
    storeDown = true;

    assertInstanceOf(IntakeOutcome.Unavailable.class, signedBy("now"));
  }

  @Test
  void pingIsAnswered() {
    assertEquals(new IntakeOutcome.Pong(Envelopes.ID), event("ping"));
    assertEquals(List.of(), queued);
  }

  @Test
  void whatNobodyHandlesCostsNoMessage() {
    assertInstanceOf(IntakeOutcome.Ignored.class, event("star"));
    assertEquals(List.of(), queued);
  }

  @Test
  void otherOrganisationsAreIgnoredWhenThereIsAList() {
    intake = intake(List.of("Octo"));
    assertInstanceOf(IntakeOutcome.Ignored.class, signedBy("now"));
    intake = intake(List.of("octo", "ACME"));
    assertInstanceOf(IntakeOutcome.Queued.class, signedBy("now"));
  }

  @Test
  void eventsOfTheAppItselfBelongToNobody() {
    assertEquals(true, new OrganisationAllowList(List.of("octo")).permits(EnvelopeHead.EMPTY));
  }

  @Test
  void aQueueThatRefusesMakesGitHubMarkTheDeliveryFailed() {
    queueDown = true;

    assertInstanceOf(IntakeOutcome.Unavailable.class, signedBy("now"));
  }
}
