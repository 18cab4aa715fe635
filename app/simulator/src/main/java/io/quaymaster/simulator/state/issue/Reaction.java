package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import java.util.List;

/**
 * A reaction to an issue or a comment.
 *
 * @param id numeric id
 * @param subjectId id of the issue or comment
 * @param content one of {@link #CONTENTS}
 * @param user whose it is
 * @param createdAt when it was given
 */
public record Reaction(long id, long subjectId, String content, Account user, Instant createdAt) {
  /** GitHub's eight reactions. */
  public static final List<String> CONTENTS =
      List.of("+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes");
}
