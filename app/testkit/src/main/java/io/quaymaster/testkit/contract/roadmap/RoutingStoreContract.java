package io.quaymaster.testkit.contract.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.roadmap.route.RoutingStore.Stored;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link RoutingStore} does. */
public abstract class RoutingStoreContract {
  /** The store under test, over a bucket of this test's own. */
  protected abstract RoutingStore store();

  /** Puts the routing file. */
  protected abstract void put(byte[] content);

  /** Takes it away. */
  protected abstract void remove();

  private Stored.Text text() {
    return assertInstanceOf(Stored.Text.class, store().read(Optional.empty()));
  }

  private String refusal(byte[] content) {
    put(content);
    return assertInstanceOf(Stored.Unusable.class, store().read(Optional.empty())).reason();
  }

  @Test
  void saysThatTheFileIsMissing() {
    assertEquals(new Stored.Missing(), store().read(Optional.empty()));

    put(new byte[] {'a'});
    String eTag = text().eTag();
    remove();

    assertEquals(new Stored.Missing(), store().read(Optional.of(eTag)));
  }

  @Test
  void givesTheTextOnceAndAgainWhenItHasChanged() {
    put("tags: {ü: 1}".getBytes(UTF_8));
    Stored.Text first = text();
    assertEquals("tags: {ü: 1}", first.text());
    assertEquals(new Stored.Same(), store().read(Optional.of(first.eTag())));

    put("tags: {}".getBytes(UTF_8));

    Stored.Text second =
        assertInstanceOf(Stored.Text.class, store().read(Optional.of(first.eTag())));
    assertEquals("tags: {}", second.text());
    assertNotEquals(first.eTag(), second.eTag());
  }

  @Test
  void givesAtMostSixtyFourKilobytes() {
    put(new byte[64 * 1024]);
    assertEquals(64 * 1024, text().text().length());

    String reason = refusal(new byte[64 * 1024 + 1]);

    assertEquals("Config/routing.yml has more than 65,536 bytes", reason);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    String reason = refusal("ü".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

    assertTrue(reason.startsWith("Config/routing.yml is not UTF-8"), reason);
  }
}
