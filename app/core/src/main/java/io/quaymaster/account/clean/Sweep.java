package io.quaymaster.account.clean;

import java.util.Optional;

/** What an attempt has met so far; what weighs most decides how it ends. */
final class Sweep {
  private int deleted;
  private Optional<CleaningOutcome.Blocked> blocked = Optional.empty();
  private Optional<CleaningOutcome.TryAgain> unfinished = Optional.empty();

  void met(Resource resource, DeletionOutcome outcome) {
    switch (outcome) {
      case DeletionOutcome.Deleted() -> deleted++;
      case DeletionOutcome.Underway(String why) -> later(Optional.of(resource), why);
      case DeletionOutcome.Refused(String why) -> {
        if (blocked.isEmpty()) {
          blocked = Optional.of(new CleaningOutcome.Blocked(resource, why));
        }
      }
    }
  }

  void later(Optional<Resource> what, String why) {
    if (unfinished.isEmpty()) {
      unfinished = Optional.of(new CleaningOutcome.TryAgain(what, why));
    }
  }

  boolean finished() {
    return blocked.isEmpty() && unfinished.isEmpty();
  }

  /** A resource that AWS refuses to delete weighs more than one that takes a while. */
  CleaningOutcome outcome() {
    if (blocked.isPresent()) {
      return blocked.orElseThrow();
    }
    return unfinished.isPresent() ? unfinished.orElseThrow() : new CleaningOutcome.Clean(deleted);
  }
}
