package io.quaymaster.command;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quaymaster.app.HostException.Refused;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.EventHandler;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.CommentCreated;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.feedback.Comments;
import io.quaymaster.feedback.Markdown;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hears comments, and gives the commands in them to the features. */
@Singleton
public final class CommandEventHandler implements EventHandler {
  private final Map<String, CommandHandler> handlers;
  private final Set<String> verbs;
  private final CommandHost host;
  private final CommandAnswers answers;
  private final ConfigReader configs;

  /**
   * @throws IllegalStateException when two features claim one verb
   */
  public CommandEventHandler(
      List<CommandHandler> handlers, CommandHost host, Comments comments, ConfigReader configs) {
    this.handlers = handlers.stream().collect(toUnmodifiableMap(CommandHandler::verb, identity()));
    this.verbs = new HashSet<>(this.handlers.keySet());
    verbs.add(Help.VERB);
    this.host = host;
    this.answers = new CommandAnswers(host, comments);
    this.configs = configs;
  }

  @Override
  public String name() {
    return "command";
  }

  @Override
  public boolean wants(GitHubEvent event) {
    return event instanceof CommentCreated comment
        && CommandLine.find(comment.body(), verbs).isPresent();
  }

  @Override
  public HandlerOutcome handle(Delivery delivery, GitHubEvent event) {
    if (!(event instanceof CommentCreated comment)) {
      return new Ignored("no comment");
    }
    Optional<CommandLine> line = CommandLine.find(comment.body(), verbs);
    if (line.isEmpty()) {
      return new Ignored("no command");
    }
    CommandCall call = call(comment, line.orElseThrow());
    return switch (configs.read(comment.repository())) {
      case ConfigOutcome.Excluded(var reason) -> new Ignored(reason);
      case ConfigOutcome.Invalid(var problems) -> {
        Optional<HandlerOutcome> refused = refuse(call, needs(call, RepositoryConfig.DEFAULT));
        if (refused.isEmpty()) {
          answers.faultyConfiguration(call, problems);
        }
        yield refused.orElse(handled(call, "the configuration has faults"));
      }
      case ConfigOutcome.Valid(var config, _) -> configured(call, line.orElseThrow(), config);
    };
  }

  private HandlerOutcome configured(CommandCall call, CommandLine line, RepositoryConfig config) {
    if (!isOn(call, config)) {
      return new Ignored("/" + call.verb() + " is not on in " + call.repository());
    }
    Optional<HandlerOutcome> refused = refuse(call, needs(call, config));
    if (refused.isPresent()) {
      return refused.orElseThrow();
    }
    answers.seen(call);
    Optional<String> fault = line.fault();
    if (fault.isPresent()) {
      answers.notDone(call, fault.orElseThrow());
      return handled(call, "malformed");
    }
    CommandOutcome outcome;
    try {
      outcome = outcome(call, config);
    } catch (Refused e) {
      answers.notDone(call, "GitHub refuses: " + Markdown.escape(e.text()));
      return new HandlerOutcome.Failed("/" + call.verb() + ": " + e.text());
    }
    return answer(call, outcome);
  }

  private HandlerOutcome answer(CommandCall call, CommandOutcome outcome) {
    return switch (outcome) {
      case CommandOutcome.Answered(var text) -> {
        answers.done(call, text);
        yield handled(call, "answered");
      }
      case CommandOutcome.Rejected(var text) -> {
        answers.notDone(call, text);
        yield handled(call, "rejected");
      }
      case CommandOutcome.Later(var until, var text) -> {
        answers.underWay(call, text);
        yield new HandlerOutcome.Wait(until, "/" + call.verb() + " is under way");
      }
    };
  }

  private Optional<HandlerOutcome> refuse(CommandCall call, Role needed) {
    if (host.roleOf(call.repository(), call.author()).compareTo(needed) >= 0) {
      return Optional.empty();
    }
    answers.lacksRole(call, needed);
    return Optional.of(handled(call, "the author lacks the role"));
  }

  private CommandOutcome outcome(CommandCall call, RepositoryConfig config) {
    return handler(call)
        .map(handler -> handler.handle(call))
        .orElseGet(() -> help(config).answer(call));
  }

  private boolean isOn(CommandCall call, RepositoryConfig config) {
    return handler(call).map(handler -> handler.isOn(config)).orElseGet(() -> help(config).isOn());
  }

  private Role needs(CommandCall call, RepositoryConfig config) {
    return handler(call).map(CommandHandler::needs).orElseGet(() -> help(config).needs());
  }

  private Help help(RepositoryConfig config) {
    return new Help(List.copyOf(handlers.values()), config);
  }

  /** Empty for the verb that is built in. */
  private Optional<CommandHandler> handler(CommandCall call) {
    return Optional.ofNullable(handlers.get(call.verb()));
  }

  private static CommandCall call(CommentCreated comment, CommandLine line) {
    return new CommandCall(
        comment.repository(),
        comment.issue(),
        comment.commentId(),
        comment.author(),
        line.verb(),
        line.arguments());
  }

  private static Handled handled(CommandCall call, String how) {
    return new Handled("/" + call.verb() + " by " + call.author() + ": " + how);
  }
}
