package io.quaymaster.app.intake;

import java.util.List;
import java.util.Locale;

/**
 * Whose events are taken. An empty list takes everybody's (the App is private to its owner).
 *
 * @param logins organisations and users, upper and lower case alike
 */
public record OrganisationAllowList(List<String> logins) {
  public OrganisationAllowList {
    logins = logins.stream().map(login -> login.toLowerCase(Locale.ROOT)).toList();
  }

  /** True when the event belongs to one of them, or to the App itself. */
  public boolean permits(EnvelopeHead head) {
    return logins.isEmpty()
        || head.owner().map(o -> logins.contains(o.toLowerCase(Locale.ROOT))).orElse(true);
  }
}
