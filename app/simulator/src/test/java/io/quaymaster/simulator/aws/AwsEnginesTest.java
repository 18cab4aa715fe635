package io.quaymaster.simulator.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsEnginesTest {

  @Test
  void nothingIsLeftRunningWhenOnePortIsTaken() {
    int taken = Engines.shared().s3().getPort();
    var settings = new AwsEngines.Settings(0, taken, 0, Optional.empty(), true);
    EngineStartException e =
        assertThrows(
            EngineStartException.class, () -> AwsEngines.start(settings, Clock.systemUTC()));
    assertTrue(String.valueOf(e.getMessage()).startsWith("port " + taken + " for S3 is taken"));
  }

  @Test
  void closedEnginesListenNoLonger() {
    var settings = new AwsEngines.Settings(0, 0, 0, Optional.empty(), false);
    URI sqs;
    try (AwsEngines engines = AwsEngines.start(settings, Clock.systemUTC())) {
      sqs = engines.sqs();
      assertEquals(Optional.empty(), engines.dynamoDb());
      assertTrue(Clients.sqs(sqs).listQueues().queueUrls().isEmpty());
    }
    assertThrows(SdkClientException.class, () -> Clients.sqs(sqs).listQueues());
  }
}
