package io.quaymaster.cli;

import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.ApiFailure;
import io.quaymaster.cli.client.ExitCode;
import io.quaymaster.cli.job.AccountsCommand;
import io.quaymaster.cli.job.JobsCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code quaymaster}. */
@Command(
    name = "quaymaster",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Talks to a Quaymaster server.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReleaseCommand.class,
      RoadmapCommand.class,
      DeliveriesCommand.class,
      RunsCommand.class,
      JobsCommand.class,
      AccountsCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      ConfigCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the answer is no: nothing to release, a failed run, a file with problems",
      "2:the command line is not right",
      "3:the server can't be reached, or it failed"
    },
    footer = {"", "The server: --url, else the environment variable QUAYMASTER_URL."})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        execute(
            new PrintWriter(System.out, true, System.out.charset()),
            new PrintWriter(System.err, true, System.err.charset()),
            args));
  }

  /**
   * Runs one command.
   *
   * @return the exit code
   */
  static int execute(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (failure, command, _) -> {
              command.getErr().println("quaymaster: " + Text.printable(text(failure)));
              return failure instanceof ApiFailure refused
                  ? refused.exitCode()
                  : ExitCode.UNREACHABLE;
            })
        .execute(args);
  }

  private static String text(Exception failure) {
    return failure instanceof ApiFailure
        ? String.valueOf(failure.getMessage())
        : failure.toString();
  }
}
