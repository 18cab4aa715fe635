package io.quaymaster.simulator.aws;

import java.net.BindException;

/** An engine could not be started; the message is one line for a person. */
public final class EngineStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineStartException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says that the port is taken when that was the reason, else what happened. */
  static EngineStartException of(String service, int port, Throwable cause) {
    if (isBind(cause)) {
      return new EngineStartException(
          "port %d for %s is taken: stop what listens there or choose another port"
              .formatted(port, service),
          cause);
    }
    return new EngineStartException("%s did not start: %s".formatted(service, cause), cause);
  }

  private static boolean isBind(Throwable cause) {
    for (Throwable c = cause; c != null; c = c.getCause()) {
      if (c instanceof BindException
          || c.getClass().getSimpleName().equals("BindFailedException")) {
        return true;
      }
    }
    return false;
  }
}
