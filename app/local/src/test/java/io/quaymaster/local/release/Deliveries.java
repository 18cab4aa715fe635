package io.quaymaster.local.release;

import io.quaymaster.local.Stack;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.hooks.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What GitHub has told Quaymaster about one repository, and what became of it.
 *
 * @param repository GitHub's id
 */
public record Deliveries(long repository) {
  private static final Set<String> ENDED = Set.of("done", "failed");
  private static final Duration ON_THE_WAY = Duration.ofSeconds(20);

  /** The attempts, oldest first. */
  List<Delivery> all() {
    SimulatedGitHub gitHub = Stack.running().gitHub();
    return gitHub.deliveries().log().of(Stack.running().app().registered().id()).reversed().stream()
        .filter(delivery -> delivery.repositoryId().filter(id -> id == repository).isPresent())
        .toList();
  }

  /** The newest attempt of a push to a branch, told by the new head. */
  Delivery push(String head) {
    return all().stream()
        .filter(delivery -> delivery.event().equals("push"))
        .filter(delivery -> text(delivery).contains("\"after\":\"" + head + "\""))
        .filter(delivery -> text(delivery).contains("\"ref\":\"refs/heads/"))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no push of " + head + " was delivered"));
  }

  private static String text(Delivery delivery) {
    return new String(delivery.payload(), StandardCharsets.UTF_8);
  }

  /** The newest attempt of an event. */
  public Delivery newest(String event) {
    return all().stream()
        .filter(delivery -> delivery.event().equals(event))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no " + event + " was delivered"));
  }

  /** What the ledger says of a delivery. */
  public static Web.Answer ledger(Delivery delivery) {
    return Web.quaymaster().get("/api/deliveries/" + delivery.guid());
  }

  /** True when nothing is on its way and all that was queued has ended. */
  public boolean settled() {
    arrive();
    List<Delivery> seen = all();
    boolean ended =
        seen.stream()
            .filter(delivery -> delivery.responseBody().contains("queued"))
            .allMatch(delivery -> ENDED.contains(ledger(delivery).field("state")));
    arrive();
    return ended && seen.equals(all());
  }

  private static void arrive() {
    try {
      if (!Stack.running().gitHub().deliveries().awaitIdle(ON_THE_WAY)) {
        throw new AssertionError("webhooks take more than " + ON_THE_WAY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Delivery delivery : all()) {
      text.append("\n  ").append(delivery.event()).append(' ').append(delivery.action());
      text.append(' ').append(delivery.status()).append(' ').append(ledger(delivery).body());
    }
    return text.toString();
  }
}
