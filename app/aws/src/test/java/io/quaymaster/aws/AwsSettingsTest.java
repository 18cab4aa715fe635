package io.quaymaster.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.aws.sqs.QueueNames;
import io.quaymaster.config.AppLevelConfig;
import io.quaymaster.notify.FinishedRuns;
import io.quaymaster.roadmap.file.InvalidFileNotices;
import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.run.RunStore;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

class AwsSettingsTest {
  @Test
  void keyWithoutItsSecretIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new AwsSettings(Optional.empty(), Optional.of("AKID"), Optional.empty(), Map.of()));

    assertEquals(
        "quaymaster.aws.access-key and quaymaster.aws.secret-key are set together or not at all",
        e.getMessage());
  }

  @Test
  void secretKeyIsNotShown() {
    AwsSettings settings =
        new AwsSettings(
            Optional.of("us-east-1"),
            Optional.of("AKID"),
            Optional.of("s3cr3t"),
            Map.of("sqs", URI.create("http://127.0.0.1:1")));

    assertEquals(
        "AwsSettings[region=Optional[us-east-1], accessKey=Optional[AKID],"
            + " endpoints={sqs=http://127.0.0.1:1}]",
        settings.toString());
  }

  @Test
  void credentialsComeFromTheUsualPlacesUnlessAKeyIsGiven() {
    AwsSettings settings =
        new AwsSettings(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    assertInstanceOf(DefaultCredentialsProvider.class, settings.credentials());
    assertEquals(Optional.empty(), settings.endpoint("sqs"));
  }

  @Test
  void adaptersStandAsideWhenTheStoresAreElsewhere() {
    try (ApplicationContext beans = ApplicationContext.run(Map.of("quaymaster.stores", "memory"))) {
      assertFalse(beans.containsBean(RunStore.class));
      assertFalse(beans.containsBean(MessageQueue.class));
      assertFalse(beans.containsBean(AwsSettings.class));
    }
  }

  @Test
  void whatIsNotNamedInTheSettingsIsNotThere() {
    assertTrue(Stack.beans().containsBean(RunStore.class));
    assertFalse(Stack.beans().containsBean(CredentialStore.class));
    assertFalse(Stack.beans().containsBean(FinishedRuns.class));
    assertFalse(Stack.beans().containsBean(AppLevelConfig.class));
    assertFalse(Stack.beans().containsBean(RoadmapBucket.class));
    assertFalse(Stack.beans().containsBean(InvalidFileNotices.class));
  }

  @Test
  void queueOfTheWrongKindIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new QueueNames("events", "work.fifo", "deferred", "roadmap"));

    assertTrue(
        String.valueOf(e.getMessage())
            .endsWith(List.of("events", "work.fifo", "deferred", "roadmap") + ""),
        e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new QueueNames("e.fifo", "work", "d", "roadmap"));
    assertThrows(
        IllegalArgumentException.class, () -> new QueueNames("e.fifo", "w.fifo", "d.fifo", "r"));
    assertThrows(
        IllegalArgumentException.class, () -> new QueueNames("e.fifo", "w.fifo", "d", "r.fifo"));
  }
}
