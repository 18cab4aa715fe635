package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The milestones of one repository. */
public final class Milestones {
  private final Mint mint;
  private final Map<Integer, Milestone> byNumber = new ConcurrentSkipListMap<>();

  Milestones(Mint mint) {
    this.mint = mint;
  }

  /** Makes a milestone; empty when the title is taken. */
  public synchronized Optional<Milestone> create(
      Actor by, String title, @Nullable String description, @Nullable Instant dueOn) {
    if (byNumber.values().stream().anyMatch(other -> other.title().equals(title))) {
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
    return Optional.of(made);
  }

  /** Finds a milestone. */
  public Optional<Milestone> find(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  void restore(List<Milestone> kept) {
    kept.forEach(milestone -> byNumber.put(milestone.number(), milestone));
  }

  /** All milestones, oldest first. */
  public List<Milestone> all() {
    return List.copyOf(byNumber.values());
  }
}
