package io.quaymaster.local;

/** One local stack for all tests of this module: starting it takes seconds. */
public final class Stack {
  private static final LocalStack RUNNING = start();

  private Stack() {}

  /** The one for all. */
  public static LocalStack running() {
    return RUNNING;
  }

  private static LocalStack start() {
    LocalStack stack = LocalStack.start(LocalOptions.anyPorts());
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
    return stack;
  }
}
