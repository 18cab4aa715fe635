package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The milestones of one repository. */
public final class Milestones {
  private final Mint mint;
  private final Consumer<Change> listener;
  private final Map<Integer, Milestone> byNumber = new ConcurrentSkipListMap<>();

  Milestones(Mint mint, Consumer<Change> listener) {
    this.mint = mint;
    this.listener = listener;
  }

  /**
   * Something that happened to a milestone.
   *
   * @param action created, edited, closed or opened
   * @param milestone as it is now
   * @param previous earlier values of edited fields, by name
   */
  public record Change(String action, Milestone milestone, Map<String, String> previous, Actor by) {
    /** Copies the map. */
    public Change {
      previous = Map.copyOf(previous);
    }
  }

  /**
   * What is to change; empty leaves it.
   *
   * @param description another text; one that is "" takes it away
   * @param dueOn another time
   */
  public record Edit(
      Optional<String> title,
      Optional<String> description,
      Optional<OpenState> state,
      Optional<Instant> dueOn) {}

  /** Makes a milestone; empty when the title is taken. */
  public synchronized Optional<Milestone> create(
      Actor by, String title, @Nullable String description, @Nullable Instant dueOn) {
    if (titled(title).isPresent()) {
      return Optional.empty();
    }
    int number = byNumber.size() + 1;
    Milestone made =
        new Milestone(
            mint.id(),
            number,
            title,
            description,
            OpenState.OPEN,
            by.account(),
            mint.now(),
            mint.now(),
            null,
            dueOn);
    byNumber.put(number, made);
    listener.accept(new Change("created", made, Map.of(), by));
    return Optional.of(made);
  }

  /**
   * Changes a milestone; empty when another has the title.
   *
   * @throws java.util.NoSuchElementException when there is none of that number
   */
  public synchronized Optional<Milestone> edit(Actor by, int number, Edit edit) {
    Milestone old = find(number).orElseThrow();
    if (edit.title().flatMap(this::titled).filter(other -> other.number() != number).isPresent()) {
      return Optional.empty();
    }
    Milestone now = old.edited(edit, mint.now());
    byNumber.put(number, now);
    Map<String, String> previous = new LinkedHashMap<>();
    if (!now.title().equals(old.title())) {
      previous.put("title", old.title());
    }
    if (!Objects.equals(now.description(), old.description())) {
      previous.put("description", Objects.requireNonNullElse(old.description(), ""));
    }
    if (!Objects.equals(now.dueOn(), old.dueOn())) {
      previous.put("due_on", Objects.toString(old.dueOn(), ""));
    }
    if (!previous.isEmpty()) {
      listener.accept(new Change("edited", now, previous, by));
    }
    if (now.state() != old.state()) {
      String action = now.state() == OpenState.CLOSED ? "closed" : "opened";
      listener.accept(new Change(action, now, Map.of(), by));
    }
    return Optional.of(now);
  }

  /** Finds a milestone by its exact title. */
  public Optional<Milestone> titled(String title) {
    return byNumber.values().stream().filter(one -> one.title().equals(title)).findFirst();
  }

  /** Finds a milestone; null is none. */
  public Optional<Milestone> find(@Nullable Integer number) {
    return Optional.ofNullable(number).map(byNumber::get);
  }

  void restore(List<Milestone> kept) {
    kept.forEach(milestone -> byNumber.put(milestone.number(), milestone));
  }

  /** All milestones, oldest first. */
  public List<Milestone> all() {
    return List.copyOf(byNumber.values());
  }
}
