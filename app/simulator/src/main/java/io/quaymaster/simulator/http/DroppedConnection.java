package io.quaymaster.simulator.http;

/** The connection is to be closed without an answer; effects stay. */
public final class DroppedConnection extends RuntimeException {
  /** Closes the connection of this request. */
  public DroppedConnection() {
    super("dropped on purpose", null, false, false);
  }
}
