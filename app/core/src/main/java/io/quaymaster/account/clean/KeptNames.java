package io.quaymaster.account.clean;

import java.util.List;

/**
 * Names of what belongs to the account itself and not to a job. The members' permission boundary
 * keeps jobs from making, changing or deleting anything of these names; a test compares both.
 */
public final class KeptNames {
  /** Beginnings of the names of roles, policies and stacks. */
  public static final List<String> PREFIXES =
      List.of(
          "quaymaster-",
          "StackSet-",
          "stacksets-exec-",
          "OrganizationAccountAccessRole",
          "AWSControlTower",
          "aws-controltower-");

  /** Paths of roles that only AWS makes. Source: IAM User Guide, "Service-linked roles". */
  private static final List<String> PATHS = List.of("/aws-service-role/", "/aws-reserved/");

  private KeptNames() {}

  /** Whether a role, policy or stack of this name stays. */
  public static boolean keeps(String name) {
    return PREFIXES.stream().anyMatch(name::startsWith);
  }

  /** Whether a role stays. */
  public static boolean keeps(String path, String name) {
    return PATHS.stream().anyMatch(path::startsWith) || keeps(name);
  }
}
