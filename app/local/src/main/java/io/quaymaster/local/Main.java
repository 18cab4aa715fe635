package io.quaymaster.local;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Starts the local stack and runs until it is told to stop. */
public final class Main {
  private Main() {}

  /** Exits with 2 for a wrong option, 1 when the stack can't start. */
  public static void main(String[] args) throws InterruptedException {
    LocalOptions options = new LocalOptions();
    CommandLine command = new CommandLine(options);
    try {
      command.parseArgs(args);
    } catch (ParameterException e) {
      System.err.println(e.getMessage());
      command.usage(System.err);
      System.exit(2);
    }
    if (command.isUsageHelpRequested()) {
      command.usage(System.out);
      return;
    }
    run(options, System.out, System.err);
  }

  private static void run(LocalOptions options, PrintStream out, PrintStream err)
      throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    LocalStack stack;
    try {
      stack = LocalStack.start(options);
    } catch (RuntimeException e) {
      err.println("Quaymaster can't start: " + Complaint.about(e));
      System.exit(1);
      return;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stack.close();
                  stopped.countDown();
                },
                "stop"));
    if (options.exitWithParent) {
      ProcessHandle.current()
          .parent()
          .ifPresent(
              parent -> {
                var _ = parent.onExit().thenRun(() -> System.exit(0));
              });
    }
    out.print(Banner.of(stack));
    out.flush();
    stopped.await();
  }
}
