package io.quaymaster.simulator.state.app;

/** What happened to an installation: {@code action} of the {@code installation} event. */
public enum InstallationAction {
  /** The App was installed. */
  CREATED("created"),
  /** The App was uninstalled. */
  DELETED("deleted"),
  /** Somebody suspended it. */
  SUSPENDED("suspend"),
  /** Somebody lifted the suspension. */
  UNSUSPENDED("unsuspend"),
  /** New permissions were granted. */
  PERMISSIONS_ACCEPTED("new_permissions_accepted");

  private final String wire;

  InstallationAction(String wire) {
    this.wire = wire;
  }

  /** GitHub's word. */
  public String wire() {
    return wire;
  }
}
