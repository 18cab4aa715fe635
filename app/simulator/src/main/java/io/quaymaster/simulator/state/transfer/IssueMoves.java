package io.quaymaster.simulator.state.transfer;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Issues;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.Projects;
import io.quaymaster.simulator.state.repository.Change;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transfers and deletes issues, and remembers where they went. */
public final class IssueMoves {
  private final Projects projects;
  private final Consumer<Change> listener;
  private final Map<Place, Place> moved = new ConcurrentHashMap<>();
  private final Set<Place> deleted = ConcurrentHashMap.newKeySet();

  /** Nothing moved yet. */
  public IssueMoves(Projects projects, Consumer<Change> listener) {
    this.projects = projects;
    this.listener = listener;
  }

  /**
   * Where an issue is or was.
   *
   * @param repositoryId of the repository
   * @param number of the issue there
   */
  public record Place(long repositoryId, int number) {}

  /**
   * One transfer.
   *
   * @param from where the issue was
   * @param to where it went
   */
  public record Step(Place from, Place to) {}

  /** All there is to keep. */
  public record Snapshot(List<Step> moved, List<Place> deleted) {
    /** Copies the lists. */
    public Snapshot {
      moved = List.copyOf(moved);
      deleted = List.copyOf(deleted);
    }
  }

  /** Everything as it is now, in order of the old places. */
  public Snapshot snapshot() {
    Comparator<Place> order =
        Comparator.comparingLong(Place::repositoryId).thenComparingInt(Place::number);
    return new Snapshot(
        moved.entrySet().stream()
            .map(one -> new Step(one.getKey(), one.getValue()))
            .sorted(Comparator.comparing(Step::from, order))
            .toList(),
        deleted.stream().sorted(order).toList());
  }

  /** Reads out when every issue is in one repository, and not on its way to another. */
  public synchronized <T> T whileNoneIsUnderWay(Supplier<T> read) {
    return read.get();
  }

  /** Puts back what was kept. */
  public void restore(Snapshot kept) {
    kept.moved().forEach(step -> moved.put(step.from(), step.to()));
    deleted.addAll(kept.deleted());
  }

  /**
   * Gives an issue to another repository, with its comments and its place on projects. Labels and
   * the milestone stay as far as the other repository has them by name.
   *
   * @param createLabels makes the labels that the other repository lacks
   * @return the issue there, or empty when it is gone already
   */
  public synchronized Optional<Issue> transfer(
      Actor by, Repository from, Issue asked, Repository to, boolean createLabels) {
    List<Comment> said = from.issues().comments().of(asked.number());
    Optional<Issue> taken = from.issues().remove(asked.number());
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    Issue before = taken.get();
    List<String> labels =
        before.labels().stream()
            .filter(name -> createLabels || to.issues().labels().find(name).isPresent())
            .map(name -> to.issues().labels().findOrCreate(name).name())
            .toList();
    Issue now =
        to.issues().adopt(before.sorted(labels, milestone(from.issues(), before, to)), said);
    projects.move(before.id(), new Item.Content(to.id(), now.id(), false));
    moved.put(new Place(from.id(), before.number()), new Place(to.id(), now.number()));
    listener.accept(new Change.Transferred(from, before, to, now, by));
    return Optional.of(now);
  }

  private static @Nullable Integer milestone(Issues old, Issue issue, Repository to) {
    return old.milestones()
        .find(issue.milestone())
        .flatMap(one -> to.issues().milestones().titled(one.title()))
        .map(Milestone::number)
        .orElse(null);
  }

  /** Deletes an issue for ever; false when it is gone already. */
  public synchronized boolean delete(Actor by, Repository repository, Issue issue) {
    boolean gone = repository.issues().delete(by, issue.number());
    if (gone) {
      projects.remove(by, issue.id());
      deleted.add(new Place(repository.id(), issue.number()));
    }
    return gone;
  }

  /** Where an issue is now that was transferred from here, maybe on from there. */
  public Optional<Place> find(long repositoryId, int number) {
    Place to = moved.get(new Place(repositoryId, number));
    while (to != null && moved.containsKey(to)) {
      to = moved.get(to);
    }
    return Optional.ofNullable(to);
  }

  /** Whether an issue of this number was deleted; GitHub answers 410. */
  public boolean deleted(long repositoryId, int number) {
    return deleted.contains(new Place(repositoryId, number));
  }
}
