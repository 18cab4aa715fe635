package io.quaymaster.account.clean;

import java.util.Optional;

/** How one attempt at cleaning an account ended. */
public sealed interface CleaningOutcome {
  /**
   * A second listing of every service found nothing but defaults, and no tag shows anything in
   * another service.
   *
   * @param deleted how many resources went in this attempt
   */
  record Clean(int deleted) implements CleaningOutcome {}

  /**
   * Something takes longer, or could not be looked at.
   *
   * @param what the resource that is left, unless it is not about one
   * @param why for people
   */
  record TryAgain(Optional<Resource> what, String why) implements CleaningOutcome {}

  /** A resource that AWS refuses to delete, or that nothing here can delete. */
  record Blocked(Resource what, String why) implements CleaningOutcome {}
}
