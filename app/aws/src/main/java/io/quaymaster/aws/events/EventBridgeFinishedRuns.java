package io.quaymaster.aws.events;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import io.quaymaster.app.HostException;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.notify.FinishedRuns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * Puts an event {@code Run Finished} of source {@code quaymaster} on the bus that {@code
 * quaymaster.aws.event-bus} names. An event that AWS did not take is an outage, {@link
 * HostException.Unavailable}: the run tries again, and shows a lasting reason when it gives up.
 */
@Singleton
@Requires(property = "quaymaster.aws.event-bus")
public class EventBridgeFinishedRuns implements FinishedRuns {
  static final String SOURCE = "quaymaster";
  static final String DETAIL_TYPE = "Run Finished";

  private final EventBridgeClient client;
  private final String bus;
  private final ObjectMapper json;

  public EventBridgeFinishedRuns(
      EventBridgeClient client,
      @Property(name = "quaymaster.aws.event-bus") String bus,
      ObjectMapper json) {
    this.client = client;
    this.bus = bus;
    this.json = json;
  }

  @Override
  public void publish(
      InstalledRepository repository,
      NotifyConfig config,
      String runKey,
      Map<String, String> detail) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(SOURCE)
            .detailType(DETAIL_TYPE)
            .detail(
                text(
                    new FinishedRunDetail(
                        runKey,
                        repository.ref().toString(),
                        repository.id().value(),
                        repository.installation().value(),
                        detail)))
            .build();
    PutEventsResponse answer = put(entry, runKey);
    if (answer.failedEntryCount() > 0) {
      PutEventsResultEntry refused = answer.entries().getFirst();
      throw new HostException.Unavailable(
          "could not tell the event bus %s of %s: %s: %s"
              .formatted(bus, runKey, refused.errorCode(), refused.errorMessage()));
    }
  }

  private PutEventsResponse put(PutEventsRequestEntry entry, String runKey) {
    try {
      return client.putEvents(p -> p.entries(entry));
    } catch (SdkException e) {
      throw new HostException.Unavailable(
          AwsCallFailed.text("tell the event bus %s of %s".formatted(bus, runKey), e), e);
    }
  }

  private String text(FinishedRunDetail detail) {
    try {
      return json.writeValueAsString(detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
