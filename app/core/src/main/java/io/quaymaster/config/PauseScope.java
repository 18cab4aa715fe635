package io.quaymaster.config;

import io.quaymaster.kernel.RepositoryRef;
import java.util.Locale;

/**
 * What a pause holds back.
 *
 * @param feature a feature's name such as {@code release}, or {@code *}
 * @param target {@code owner/name}, an organisation's login, or {@code *}
 */
public record PauseScope(String feature, String target) {
  public PauseScope {
    if (!feature.matches("\\*|[a-z][a-z-]{1,30}")) {
      throw new IllegalArgumentException(
          "pause: a feature such as release, or *, expected but got '" + feature + "'");
    }
    if (!target.matches("\\*|[A-Za-z0-9_.-]{1,100}(/[A-Za-z0-9_.-]{1,100})?")) {
      throw new IllegalArgumentException(
          "pause: owner/name, an organisation, or * expected but got '" + target + "'");
    }
    target = target.toLowerCase(Locale.ROOT);
  }

  /** True when it holds this feature back in this repository. */
  public boolean covers(String feature, RepositoryRef repository) {
    return (this.feature.equals("*") || this.feature.equals(feature))
        && (target.equals("*")
            || target.equalsIgnoreCase(repository.owner())
            || target.equalsIgnoreCase(repository.toString()));
  }
}
