package io.quaymaster.release.plan;

/** What a push means before anything is asked of the code host. */
public sealed interface Classification {
  /** Nothing to do. */
  record Ignore(Reason why, String reason) implements Classification {
    /** Whether people who look at the commit should read the reason there. */
    public boolean shown() {
      return switch (why) {
        case SKIP_TOKEN, EXCLUDED_PATHS -> true;
        case OWN, DELETED, OFF, OTHER_BRANCH, NOT_ON_PUSH -> false;
      };
    }
  }

  /** One release of one repository. */
  record Single() implements Classification {}

  /** Why a push is ignored. */
  enum Reason {
    OWN,
    DELETED,
    OFF,
    OTHER_BRANCH,
    NOT_ON_PUSH,
    SKIP_TOKEN,
    EXCLUDED_PATHS
  }
}
