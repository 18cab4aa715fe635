package io.quaymaster.event;

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

/** Takes an event to every handler that wants it and sums up what they say. */
@Singleton
public class EventRouter {
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
   * Calls the handlers one after the other. When one throws, the others have still been called; the
   * first exception is then thrown.
   */
  HandlerOutcome route(Delivery delivery, GitHubEvent event) {
    List<Answer> answers = new ArrayList<>();
    Optional<RuntimeException> thrown = Optional.empty();
    for (EventHandler handler : handlers) {
      if ((!delivery.own() || handler.wantsOwn()) && handler.wants(event)) {
        try {
          answers.add(new Answer(handler, handler.handle(delivery, event)));
        } catch (RuntimeException e) {
          thrown.ifPresent(e::addSuppressed);
          thrown = Optional.of(thrown.isPresent() ? thrown.orElseThrow() : e);
        }
      }
    }
    if (thrown.isPresent()) {
      throw thrown.orElseThrow();
    }
    return sum(delivery, answers);
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
