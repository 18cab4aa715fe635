package io.quaymaster.web.request;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.quaymaster.web.problem.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a request asks for, newest first.
 *
 * @param before only what is older than this
 * @param limit at most so many, 1 to 100
 */
public record Page(Instant before, int limit) {
  private static final int DEFAULT_LIMIT = 30;
  private static final int MAX_LIMIT = 100;

  /**
   * Reads {@code before} and {@code limit} of a request.
   *
   * @throws Rejection 400 when one of them is not what it should be
   */
  public static Page of(HttpRequest<?> request, Clock clock) {
    HttpParameters parameters = request.getParameters();
    // What another machine has just written may be a little ahead of this one's clock.
    Instant newest = clock.instant().plus(Duration.ofMinutes(5));
    return new Page(before(parameters.get("before")).orElse(newest), limit(request));
  }

  private static Optional<Instant> before(@Nullable String text) {
    try {
      return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw Rejection.invalid(
          "before", "'" + text + "' is no time", "UTC, such as 2026-03-01T12:00:00Z");
    }
  }

  /**
   * Reads {@code limit} alone, for lists that are not in the order of time.
   *
   * @throws Rejection 400 when it is not what it should be
   */
  public static int limit(HttpRequest<?> request) {
    String text = request.getParameters().get("limit");
    if (text == null || text.isEmpty()) {
      return DEFAULT_LIMIT;
    }
    if (!text.matches("[0-9]{1,3}")) {
      throw Rejection.invalid("limit", "'" + text + "' is no number", "1 to " + MAX_LIMIT);
    }
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw Rejection.invalid("limit", limit + " is out of range", "1 to " + MAX_LIMIT);
    }
    return limit;
  }

  /**
   * Reads this part.
   *
   * @param list reads what is older than an instant, newest first, up to a number
   * @param time the time by which the list is in order
   */
  public <T> Slice<T> read(BiFunction<Instant, Integer, List<T>> list, Function<T, Instant> time) {
    List<T> items = list.apply(before, limit);
    if (items.size() < limit) {
      return new Slice<>(items, Optional.empty());
    }
    // More entries of the last one's time may follow: leave them all to the next part.
    Instant last = time.apply(items.getLast());
    List<T> whole = items.stream().filter(item -> time.apply(item).isAfter(last)).toList();
    List<T> shown = whole.isEmpty() ? items : whole;
    return new Slice<>(shown, Optional.of(time.apply(shown.getLast())));
  }

  /**
   * A part of a list.
   *
   * @param next where the next part begins ({@code before}); empty when this is the last
   */
  public record Slice<T>(List<T> items, Optional<Instant> next) {
    public Slice {
      items = List.copyOf(items);
    }
  }
}
