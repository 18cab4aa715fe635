package io.quaymaster.app;

import io.quaymaster.app.HostException.Refused;

/** What a person can do about a refusal. */
public final class Remedies {
  private Remedies() {}

  /** One or two sentences, ending in how the run goes on. */
  public static String forRefusal(Refused refusal) {
    return remedy(refusal).formatted("resume");
  }

  /** One or two sentences, ending in how the event is processed once more. */
  public static String forDelivery(Refused refusal) {
    return remedy(refusal).formatted("replay the delivery");
  }

  private static String remedy(Refused refusal) {
    return switch (refusal.reason()) {
      case UNAUTHORIZED -> "Check the App's private key and client id, then %s.";
      case SUSPENDED -> "Unsuspend the App's installation, then %s.";
      case FORBIDDEN ->
          refusal
              .needed()
              .map(
                  permission ->
                      "Give the App the permission "
                          + permission
                          + " and accept it for the installation, then %s.")
              .orElse("Give the App access to this repository, then %s.");
      case RULE -> "Add the App to the bypass list of that ruleset or change it, then %s.";
      case NOT_FOUND -> "Check that the repository exists and the App is installed on it, then %s.";
      case CONFLICT -> "Look at what stands there already; %s when it may be done again.";
      case INVALID -> "This is a defect of Quaymaster; please report it with this text.";
    };
  }
}
