package io.quaymaster.local;

import java.util.HashMap;
import java.util.Map;

/** One local stack for all tests of this module: starting it takes seconds. */
public final class Stack {
  /** The webhook secret before the one of now, still accepted. */
  public static final String PREVIOUS_SECRET = "local-secret-before";

  /** A pool that no worker of the stack works for. */
  public static final String OWN_POOL = "own";

  /** After so long without a sign of life a worker counts as lost. */
  public static final String SILENCE = "8s";

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
                "1s",
                "quaymaster.pools",
                "sandbox," + OWN_POOL,
                "quaymaster.pool.sweep",
                "1s",
                "quaymaster.pool.silence",
                SILENCE,
                "quaymaster.worker.silence",
                SILENCE));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
    return stack;
  }
}
