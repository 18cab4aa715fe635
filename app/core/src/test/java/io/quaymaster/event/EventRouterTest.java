package io.quaymaster.event;

import static io.quaymaster.fixture.HandClock.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.HostException;
import io.quaymaster.event.Events.Scripted;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventRouterTest {
  private final Scripted handled = new Scripted("h", () -> new Handled("done"));
  private final Scripted ignored = new Scripted("i", () -> new Ignored("off"));
  private final Scripted waits = new Scripted("w", () -> new Wait(NOON.plusSeconds(60), "paused"));
  private final Scripted failed = new Scripted("f", () -> new Failed("no"));
  private final Scripted limited =
      new Scripted(
          "l",
          () -> {
            throw new HostException.MustWait("limit", NOON.plusSeconds(30));
          });
  private static final String GIVE_ACCESS =
      "Give the App access to this repository, then replay the delivery.";

  private final Scripted refused =
      new Scripted(
          "r",
          () -> {
            throw new HostException.Refused(
                HostException.Reason.FORBIDDEN, "403", Optional.empty());
          });
  private final Scripted gone =
      new Scripted(
          "g",
          () -> {
            throw new HostException.Refused(
                HostException.Reason.NOT_FOUND, "404", Optional.empty());
          });
  private final Scripted down =
      new Scripted(
          "d",
          () -> {
            throw new HostException.Unavailable("502");
          });
  private final Scripted broken =
      new Scripted(
          "b",
          () -> {
            throw new IllegalStateException("defect");
          });

  private static HandlerOutcome route(EventHandler... handlers) {
    return new EventRouter(List.of(handlers)).route(Events.delivery(false), Events.EVENT);
  }

  @Test
  void everyHandlerThatWantsTheEventIsCalledAndHeard() {
    Scripted other = new Scripted("o", () -> new Handled("x"));
    other.wants = false;

    assertEquals(new Handled("h: done; i: ignored: off"), route(handled, ignored, other));
    assertEquals(0, other.calls);
  }

  @Test
  void anEventThatNobodyWantsIsIgnored() {
    assertEquals(new Ignored("nobody wants it"), route());
    assertEquals(new Ignored("i: ignored: off"), route(ignored));
  }

  @Test
  void eventsOfTheAppItselfGoOnlyToWhomWantsThem() {
    Scripted own = new Scripted("own", () -> new Handled("seen"));
    own.own = true;
    Delivery delivery = Events.delivery(true);

    assertEquals(
        new Ignored("caused by the App itself"),
        new EventRouter(List.of(handled)).route(delivery, Events.EVENT));
    assertEquals(
        new Handled("own: seen"),
        new EventRouter(List.of(handled, own)).route(delivery, Events.EVENT));
    assertEquals(0, handled.calls);
  }

  @Test
  void handlersAreNotForTheAppsOwnEventsUnlessTheySaySo() {
    EventHandler plain =
        new EventHandler() {
          @Override
          public String name() {
            return "plain";
          }

          @Override
          public boolean wants(GitHubEvent event) {
            return true;
          }

          @Override
          public HandlerOutcome handle(Delivery delivery, GitHubEvent event) {
            return new Handled("done");
          }
        };

    assertFalse(plain.wantsOwn());
  }

  @Test
  void waitingOutweighsFailingAndTheEarliestTimeCounts() {
    assertEquals(
        new Wait(NOON.plusSeconds(30), "h: done; w: waits: paused; l: waits: limit; f: failed: no"),
        route(handled, waits, limited, failed));
  }

  @Test
  void failingOutweighsDone() {
    assertEquals(new Failed("h: done; f: failed: no"), route(handled, failed));
  }

  @Test
  void aRefusalIsAFailureOfItsHandlerAlone() {
    assertEquals(
        new Failed("r: failed: 403 – " + GIVE_ACCESS + "; h: done"), route(refused, handled));
  }

  @Test
  void aSuspendedInstallationIsToldWithItsRemedy() {
    Scripted suspended =
        new Scripted(
            "s",
            () -> {
              throw new HostException.Refused(
                  HostException.Reason.SUSPENDED, "installation 7 is suspended", Optional.empty());
            });

    assertEquals(
        new Failed(
            "s: failed: installation 7 is suspended – Unsuspend the App's installation, then replay"
                + " the delivery."),
        route(suspended));
  }

  @Test
  void whatIsGoneIsNothingToDo() {
    assertEquals(new Ignored("g: ignored: not there, or out of the App's reach: 404"), route(gone));
    assertEquals(
        new Failed(
            "g: ignored: not there, or out of the App's reach: 404; r: failed: 403 – "
                + GIVE_ACCESS),
        route(gone, refused));
  }

  @Test
  void aRefusalDoesNotHideThatAnotherHandlerMetAnOutage() {
    assertThrows(HostException.Unavailable.class, () -> route(refused, down, handled));
    assertEquals(1, handled.calls);
  }

  @Test
  void anOutageOutweighsDefectsAndWaits() {
    assertThrows(HostException.Unavailable.class, () -> route(broken, waits, down));
  }

  @Test
  void aDefectDoesNotHideThatAnotherHandlerWaits() {
    assertEquals(new Wait(NOON.plusSeconds(60), "w: waits: paused"), route(broken, waits));
  }

  @Test
  void aDefectIsThrownAfterTheOthersWereCalled() {
    assertThrows(IllegalStateException.class, () -> route(broken, handled, refused));
    assertEquals(1, handled.calls);
  }
}
