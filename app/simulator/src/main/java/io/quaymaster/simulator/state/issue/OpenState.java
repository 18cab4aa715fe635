package io.quaymaster.simulator.state.issue;

import java.util.Locale;

/** Whether an issue, a pull request or a milestone is open. */
public enum OpenState {
  /** To be done. */
  OPEN,
  /** Done or given up. */
  CLOSED;

  /** GitHub's word in REST. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
