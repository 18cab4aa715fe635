package io.quaymaster.event;

import io.quaymaster.app.HostException;
import io.quaymaster.app.Redaction;
import io.quaymaster.app.Remedies;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an event to every handler that wants it and sums up what they say. */
@Singleton
public class EventRouter {
  private static final Logger LOG = LoggerFactory.getLogger(EventRouter.class);

  private record Answer(EventHandler handler, HandlerOutcome outcome) {
    String text() {
      String text =
          switch (outcome) {
            case Handled(var note) -> note;
            case Ignored(var reason) -> "ignored: " + reason;
            case Wait(_, var reason) -> "waits: " + reason;
            case Failed(var reason) -> "failed: " + reason;
          };
      return handler.name() + ": " + text;
    }
  }

  private final List<EventHandler> handlers;

  EventRouter(Collection<EventHandler> handlers) {
    this.handlers = List.copyOf(handlers);
  }

  /**
   * Calls the handlers one after the other, all of them, whatever one of them says or throws, and
   * sums up so that nothing is lost that any of them still has to do. An outage outweighs
   * everything, because the event must come again soon; then waiting, then a defect, then failing.
   *
   * @throws HostException.Unavailable when the code host did not answer a handler
   * @throws RuntimeException when a handler has a defect or met another outage
   */
  HandlerOutcome route(Delivery delivery, GitHubEvent event) {
    List<Answer> answers = new ArrayList<>();
    List<RuntimeException> outages = new ArrayList<>();
    List<RuntimeException> others = new ArrayList<>();
    for (EventHandler handler : handlers) {
      if ((!delivery.own() || handler.wantsOwn()) && handler.wants(event)) {
        try {
          answers.add(new Answer(handler, answer(handler, delivery, event)));
        } catch (HostException.Unavailable e) {
          outages.add(e);
        } catch (RuntimeException e) {
          LOG.error("{}: delivery {}: {}", handler.name(), delivery.id(), Redaction.trace(e));
          others.add(e);
        }
      }
    }
    if (!outages.isEmpty()) {
      throw outages.getFirst();
    }
    HandlerOutcome sum = sum(delivery, answers);
    if (!others.isEmpty() && !(sum instanceof Wait)) {
      throw others.getFirst();
    }
    return sum;
  }

  /**
   * What a handler says; what the host told it to do is an answer, too. An installation, repository
   * or issue that is gone by now leaves nothing to do, and nobody could mend it.
   */
  private static HandlerOutcome answer(EventHandler handler, Delivery delivery, GitHubEvent event) {
    try {
      return handler.handle(delivery, event);
    } catch (HostException.MustWait e) {
      return new Wait(e.until(), e.text());
    } catch (HostException.Refused e) {
      return e.reason() == HostException.Reason.NOT_FOUND
          ? new Ignored("not there, or out of the App's reach: " + e.text())
          : new Failed(e.text() + " – " + Remedies.forDelivery(e));
    }
  }

  /** Waiting outweighs failing, which outweighs done, which outweighs ignored. */
  private static HandlerOutcome sum(Delivery delivery, List<Answer> answers) {
    String text = answers.stream().map(Answer::text).collect(Collectors.joining("; "));
    Optional<Instant> until =
        answers.stream()
            .map(Answer::outcome)
            .filter(Wait.class::isInstance)
            .map(outcome -> ((Wait) outcome).until())
            .min(Instant::compareTo);
    if (until.isPresent()) {
      return new Wait(until.orElseThrow(), text);
    }
    if (answers.stream().anyMatch(a -> a.outcome() instanceof Failed)) {
      return new Failed(text);
    }
    if (answers.stream().anyMatch(a -> a.outcome() instanceof Handled)) {
      return new Handled(text);
    }
    return new Ignored(
        !text.isEmpty() ? text : delivery.own() ? "caused by the App itself" : "nobody wants it");
  }
}
