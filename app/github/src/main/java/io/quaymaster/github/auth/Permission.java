package io.quaymaster.github.auth;

import java.util.Locale;

/** A permission of a GitHub App, by GitHub's name in lower case. */
public enum Permission {
  CHECKS,
  CONTENTS,
  ISSUES,
  METADATA,
  ORGANIZATION_PROJECTS,
  PULL_REQUESTS;

  /** How the API spells it. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }
}
