package io.quaymaster.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.app.intake.PayloadStore;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PayloadStore} does. */
public abstract class PayloadStoreContract {
  protected abstract PayloadStore store();

  private static String key() {
    return "deliveries/" + UUID.randomUUID() + ".json.gz";
  }

  @Test
  void hasNothingUnderAnUnknownKey() {
    assertEquals(Optional.empty(), store().get(key()));
  }

  @Test
  void givesBackTheBytesOfALargePayload() {
    byte[] bytes = new byte[3 * 1024 * 1024];
    new Random(1).nextBytes(bytes);
    String key = key();

    store().put(key, bytes);

    assertArrayEquals(bytes, store().get(key).orElseThrow());
  }

  @Test
  void replacesWhatWasUnderTheKey() {
    String key = key();
    store().put(key, new byte[] {1});
    store().put(key, new byte[] {2, 3});

    assertArrayEquals(new byte[] {2, 3}, store().get(key).orElseThrow());
  }
}
