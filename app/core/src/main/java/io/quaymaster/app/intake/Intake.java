package io.quaymaster.app.intake;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.Credentials;
import io.quaymaster.app.MessageQueue.QueueUnavailable;
import io.quaymaster.app.Redaction;
import io.quaymaster.app.intake.EnvelopeReader.MalformedPayload;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes webhook deliveries. Checks cheap things first and trusts nothing before the signature; says
 * yes only when the delivery lies in a queue that survives this process.
 */
@Singleton
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final Duration ROTATION_CHECK = Duration.ofMinutes(1);

  /** Soon after the App was set up it is known here; strangers can't ask the store each time. */
  private static final Duration SETUP_CHECK = Duration.ofSeconds(5);

  private final Credentials credentials;
  private final OrganisationAllowList allowed;
  private final EnvelopeReader reader;
  private final EnvelopeSender sender;
  private final Clock clock;

  Intake(
      Credentials credentials,
      OrganisationAllowList allowed,
      EnvelopeReader reader,
      EnvelopeSender sender,
      Clock clock) {
    this.credentials = credentials;
    this.allowed = allowed;
    this.reader = reader;
    this.sender = sender;
    this.clock = clock;
  }

  /** Checks one POST and queues it when somebody handles it. */
  public IntakeOutcome receive(WebhookRequest request) {
    if (request.body().length > WebhookRequest.MAX_BODY_BYTES) {
      return new IntakeOutcome.TooLarge();
    }
    if (!isJson(request)) {
      return new IntakeOutcome.UnsupportedType(
          "Content-Type must be application/json; set it in the App's webhook settings");
    }
    DeliveryId delivery;
    try {
      delivery = new DeliveryId(Optional.ofNullable(request.delivery()).orElse(""));
    } catch (IllegalArgumentException e) {
      return new IntakeOutcome.Malformed("X-GitHub-Delivery must be a GUID");
    }
    String event = Optional.ofNullable(request.event()).orElse("");
    if (!EVENT.matcher(event).matches()) {
      return new IntakeOutcome.Malformed("X-GitHub-Event must name an event");
    }
    return authenticate(request).orElseGet(() -> accept(delivery, event, request.body()));
  }

  /** Empty when the delivery is genuine. */
  private Optional<IntakeOutcome> authenticate(WebhookRequest request) {
    try {
      Optional<AppCredentials> app = credentials.known(SETUP_CHECK);
      if (app.isEmpty()) {
        return Optional.of(new IntakeOutcome.Unavailable("the App is not set up yet"));
      }
      return isSigned(request, app.orElseThrow())
          ? Optional.empty()
          : Optional.of(
              new IntakeOutcome.Unsigned(
                  "X-Hub-Signature-256 is not the body's signature by the App's webhook secret"));
    } catch (RuntimeException e) {
      LOG.error("the App's credentials can't be read: {}", Redaction.trace(e));
      return Optional.of(new IntakeOutcome.Unavailable("the App's credentials can't be read"));
    }
  }

  /**
   * A signature that is not by the current secret may be by one newer than that held here, or by
   * the previous one; whether that still counts is looked up, or it would count until a restart.
   */
  private boolean isSigned(WebhookRequest request, AppCredentials app) {
    Optional<WebhookSignature> signature = WebhookSignature.parse(request.signature());
    if (signature.isEmpty()) {
      return false;
    }
    WebhookSignature claimed = signature.orElseThrow();
    if (claimed.isBy(app.webhookSecret(), request.body())) {
      return true;
    }
    AppCredentials fresh = credentials.refreshed(ROTATION_CHECK).orElse(app);
    return (!fresh.webhookSecret().equals(app.webhookSecret())
            && claimed.isBy(fresh.webhookSecret(), request.body()))
        || fresh.previousWebhookSecret().filter(s -> claimed.isBy(s, request.body())).isPresent();
  }

  private IntakeOutcome accept(DeliveryId delivery, String event, byte[] body) {
    EnvelopeHead head;
    try {
      head = reader.read(body);
    } catch (MalformedPayload e) {
      return new IntakeOutcome.Malformed(e.getMessage() == null ? "not JSON" : e.getMessage());
    }
    if (event.equals("ping")) {
      return new IntakeOutcome.Pong(delivery);
    }
    if (!reader.handles(event, head.action().orElse(""))) {
      return new IntakeOutcome.Ignored(delivery, "nothing here handles this event");
    }
    if (head.installation().isEmpty()) {
      return new IntakeOutcome.Ignored(delivery, "it comes through no installation of the App");
    }
    if (!allowed.permits(head)) {
      return new IntakeOutcome.Ignored(delivery, "the organisation is not on the allow list");
    }
    try {
      sender.send(delivery, event, head, clock.instant(), body);
      return new IntakeOutcome.Queued(delivery);
    } catch (QueueUnavailable e) {
      LOG.error("delivery {} was not queued: {}", delivery, Redaction.trace(e));
      return new IntakeOutcome.Unavailable("the queue did not take the delivery");
    }
  }

  private static boolean isJson(WebhookRequest request) {
    String type = Optional.ofNullable(request.contentType()).orElse("");
    int semicolon = type.indexOf(';');
    String media = semicolon < 0 ? type : type.substring(0, semicolon);
    return media.strip().toLowerCase(Locale.ROOT).equals("application/json");
  }
}
