package io.quaymaster.simulator.state.account;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a change.
 *
 * @param account the sender that webhooks name
 * @param appId the App that acts, or null for a person
 */
public record Actor(Account account, @Nullable Long appId) {
  /** A person. */
  public static Actor of(Account person) {
    return new Actor(person, null);
  }

  /** Whether this is the given App. */
  public boolean isApp(long id) {
    return appId != null && appId == id;
  }
}
