package io.quaymaster.worker.command;

import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.job.output.JobOutput;
import io.quaymaster.job.processor.Execution;
import io.quaymaster.job.processor.IssueDocument;
import io.quaymaster.job.processor.Processor;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.RepositoryArchive;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.Work;
import io.quaymaster.worker.process.Command;
import io.quaymaster.worker.process.CommandEnd;
import io.quaymaster.worker.process.CommandRun;
import io.quaymaster.worker.process.Wall;
import io.quaymaster.worker.process.Walls;
import io.quaymaster.worker.session.CredentialsEndpoint;
import io.quaymaster.worker.workspace.LeftFiles;
import io.quaymaster.worker.workspace.UnsafeArchive;
import io.quaymaster.worker.workspace.Workspace;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs a command of the repository: its files at the pinned commit in a fresh workspace, the argv
 * as configured without a shell, the issue in a file, the account's credentials over loopback.
 * Nothing of the issue is ever part of the command.
 */
@Singleton
public final class CommandProcessor implements Processor {
  private final RepositoryArchive archive;
  private final Walls walls;
  private final SecureRandom random;

  public CommandProcessor(RepositoryArchive archive, Walls walls, SecureRandom random) {
    this.archive = archive;
    this.walls = walls;
    this.random = random;
  }

  @Override
  public ProcessorName name() {
    return ProcessorName.COMMAND;
  }

  @Override
  public Optional<ProcessorOutcome.Refused> check(Work work) {
    return Optional.empty();
  }

  @Override
  public ProcessorOutcome process(Work work, Execution execution) {
    try (Wall wall = walls.raise();
        Workspace workspace = Workspace.create(walls.settings().root(), wall)) {
      wall.remark().ifPresent(execution.output()::note);
      Optional<ProcessorOutcome> unsafe = fill(workspace, work, execution.output());
      return unsafe.isPresent() ? unsafe.get() : run(work, execution, wall, workspace);
    } catch (IOException e) {
      throw new UncheckedIOException("the command of job " + work.job() + " can't be run", e);
    }
  }

  private Optional<ProcessorOutcome> fill(Workspace workspace, Work work, JobOutput output)
      throws IOException {
    try (InputStream gzip = archive.open(work.repository(), work.commit())) {
      List<String> skipped = workspace.fill(gzip, IssueDocument.of(work));
      if (!skipped.isEmpty()) {
        output.note(
            skipped.size() + " links out of the repository were left out: " + skipped.getFirst());
      }
      return Optional.empty();
    } catch (UnsafeArchive e) {
      return Optional.of(new ProcessorOutcome.Refused(e.text()));
    }
  }

  private ProcessorOutcome run(Work work, Execution execution, Wall wall, Workspace workspace)
      throws IOException {
    CommandEnd end;
    try (CredentialsEndpoint endpoint =
        CredentialsEndpoint.open(execution.session(), execution.output(), random)) {
      Command command =
          new Command(
              work.config().run(),
              workspace.repository(),
              CommandEnvironment.of(work, workspace, endpoint),
              CommandEnvironment.marker(work),
              work.config().timeout().value(),
              workspace.home());
      end =
          new CommandRun(command, wall, walls.settings(), execution.output(), execution.stop())
              .run();
    }
    if (!(end instanceof CommandEnd.Stopped(StopReason why) && why == StopReason.LEASE_LOST)) {
      OptionalInt owner =
          wall.user().map(user -> OptionalInt.of(user.id())).orElse(OptionalInt.empty());
      new LeftFiles(workspace.repository(), work.config().artifacts(), owner, execution.output())
          .keep(execution.artifacts());
    }
    return outcome(end, work);
  }

  private static ProcessorOutcome outcome(CommandEnd end, Work work) {
    return switch (end) {
      case CommandEnd.Exited(int code) ->
          code == 0
              ? new ProcessorOutcome.Passed()
              : new ProcessorOutcome.Failed(reason(code), OptionalInt.of(code));
      case CommandEnd.TimedOut() -> new ProcessorOutcome.TimedOut(work.config().timeout().value());
      case CommandEnd.Exceeded(String limit) -> new ProcessorOutcome.Exceeded(limit);
      case CommandEnd.Stopped(StopReason why) -> new ProcessorOutcome.Stopped(why);
    };
  }

  /** Source: sh(1): what can't be found ends with 127, what can't be run with 126. */
  private static String reason(int code) {
    return switch (code) {
      case 127 -> "exit code 127: the program was not found";
      case 126 -> "exit code 126: the program can't be run; is it executable?";
      default -> "exit code " + code;
    };
  }
}
