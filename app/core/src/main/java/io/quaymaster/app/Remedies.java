package io.quaymaster.app;

import io.quaymaster.app.HostException.Refused;

/** What a person can do about a refusal. */
public final class Remedies {
  private Remedies() {}

  /** One or two sentences, ending in how to go on. */
  public static String forRefusal(Refused refusal) {
    return switch (refusal.reason()) {
      case UNAUTHORIZED -> "Check the App's private key and client id, then resume.";
      case SUSPENDED -> "Unsuspend the App's installation, then resume.";
      case FORBIDDEN ->
          refusal
              .needed()
              .map(
                  permission ->
                      "Give the App the permission "
                          + permission
                          + " and accept it for the installation, then resume.")
              .orElse("Give the App access to this repository, then resume.");
      case RULE -> "Add the App to the bypass list of that ruleset or change it, then resume.";
      case NOT_FOUND ->
          "Check that the repository exists and the App is installed on it, then resume.";
      case CONFLICT -> "Look at what stands there already; resume when it may be done again.";
      case INVALID -> "This is a defect of Quaymaster; please report it with this text.";
    };
  }
}
