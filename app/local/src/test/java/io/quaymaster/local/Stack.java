package io.quaymaster.local;

import java.util.HashMap;
import java.util.Map;

/** One local stack for all tests of this module: starting it takes seconds. */
public final class Stack {
  /** The webhook secret before the one of now, still accepted. */
  public static final String PREVIOUS_SECRET = "local-secret-before";

  private static final LocalStack RUNNING = start();

  private Stack() {}

  /** The one for all. */
  public static LocalStack running() {
    return RUNNING;
  }

  /** One of its own without the AWS engines; the caller closes it. */
  public static LocalStack inMemory(Map<String, Object> settings) {
    LocalOptions options = LocalOptions.anyPorts();
    options.memory = true;
    return LocalStack.start(options, new HashMap<>(settings));
  }

  private static LocalStack start() {
    LocalStack stack =
        LocalStack.start(
            LocalOptions.anyPorts(),
            Map.of(
                "quaymaster.app.previous-webhook-secret",
                PREVIOUS_SECRET,
                "quaymaster.look-again",
                "1s"));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
    return stack;
  }
}
