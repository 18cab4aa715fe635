package io.quaymaster.simulator.git;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.git.RefChange;
import io.quaymaster.simulator.state.repository.Repository;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.jspecify.annotations.Nullable;

/**
 * Git's smart HTTP protocol by JGit. Whoever hands a request over has decided on access and left
 * the verdict in the attribute {@link #VERDICT}.
 */
public final class GitTransport {
  /** Name of the request attribute with a {@link GitAccess.Verdict.Granted}. */
  public static final String VERDICT = "quaymaster.git.verdict";

  private GitTransport() {}

  /**
   * A handler for all repositories.
   *
   * @param pushed told after refs have moved
   */
  public static ServletContextHandler handler(Runnable pushed) {
    GitServlet servlet = new GitServlet();
    servlet.setRepositoryResolver(
        (request, name) -> {
          GitAccess.Verdict.Granted granted = granted(request);
          if (granted == null) {
            throw new RepositoryNotFoundException(name);
          }
          org.eclipse.jgit.lib.Repository jgit = granted.repository().git().jgit();
          jgit.incrementOpen();
          return jgit;
        });
    servlet.setReceivePackFactory(
        (request, jgit) -> {
          ReceivePack pack = new ReceivePack(jgit);
          GitAccess.Verdict.Granted granted = granted(request);
          if (granted != null) {
            watch(pack, granted.repository(), granted.actor(), pushed);
          }
          return pack;
        });
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(servlet), "/*");
    return handler;
  }

  private static GitAccess.Verdict.@Nullable Granted granted(HttpServletRequest request) {
    return request.getAttribute(VERDICT) instanceof GitAccess.Verdict.Granted granted
        ? granted
        : null;
  }

  private static void watch(ReceivePack pack, Repository repository, Actor by, Runnable pushed) {
    pack.setPreReceiveHook((_, commands) -> refuse(pack, repository, by, commands));
    pack.setPostReceiveHook(
        (_, commands) -> {
          List<RefChange> landed = new ArrayList<>();
          commands.stream()
              .filter(command -> command.getResult() == ReceiveCommand.Result.OK)
              .forEach(command -> landed.add(change(repository, command)));
          if (!landed.isEmpty()) {
            repository.refs().landed(by, landed);
            pushed.run();
          }
        });
  }

  private static void refuse(
      ReceivePack pack, Repository repository, Actor by, Collection<ReceiveCommand> commands) {
    for (ReceiveCommand command : commands) {
      if (repository.settings().archived()) {
        pack.sendError("This repository was archived so it is read-only.");
        command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, "repository is archived");
        continue;
      }
      Optional<String> rule = repository.refs().refusal(by, change(repository, command));
      rule.ifPresent(
          text -> {
            pack.sendError(
                "GH013: Repository rule violations found for " + command.getRefName() + ".");
            pack.sendError(text);
            command.setResult(
                ReceiveCommand.Result.REJECTED_OTHER_REASON,
                "push declined due to repository rule violations");
          });
    }
  }

  private static RefChange change(Repository repository, ReceiveCommand command) {
    boolean forced =
        command.getType() == ReceiveCommand.Type.UPDATE_NONFASTFORWARD
            || (command.getType() == ReceiveCommand.Type.UPDATE
                && !repository.refs().isForward(command.getOldId(), command.getNewId()));
    return new RefChange(
        command.getRefName(), command.getOldId().copy(), command.getNewId().copy(), forced);
  }
}
