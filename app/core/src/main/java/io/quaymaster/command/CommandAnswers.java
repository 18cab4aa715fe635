package io.quaymaster.command;

import io.quaymaster.command.CommandHost.Reaction;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.feedback.Comments;
import io.quaymaster.feedback.Markdown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells authors what became of their commands: a reaction and one comment, which is updated. */
final class CommandAnswers {
  private static final int SHOWN_PROBLEMS = 10;
  private static final int SHOWN_LINE = 200;

  private final CommandHost host;
  private final Comments comments;

  CommandAnswers(CommandHost host, Comments comments) {
    this.host = host;
    this.comments = comments;
  }

  void seen(CommandCall call) {
    host.react(call.repository(), call.commentId(), Reaction.EYES);
  }

  void done(CommandCall call, String text) {
    show(call, text);
    host.react(call.repository(), call.commentId(), Reaction.ROCKET);
  }

  void notDone(CommandCall call, String text) {
    show(call, text);
    host.react(call.repository(), call.commentId(), Reaction.CONFUSED);
  }

  void underWay(CommandCall call, String text) {
    show(call, text);
  }

  /** One comment per issue and author, however often that author tries. */
  void lacksRole(CommandCall call, Role needed) {
    comments.show(
        call.repository(),
        call.issue(),
        "refused:" + call.author().replaceAll("[^A-Za-z0-9]", "."),
        heading(call)
            + "This needs the role "
            + needed.name().toLowerCase(Locale.ROOT)
            + " (or more) in this repository.");
    host.react(call.repository(), call.commentId(), Reaction.CONFUSED);
  }

  void faultyConfiguration(CommandCall call, List<ConfigProblem> problems) {
    String more = problems.size() > SHOWN_PROBLEMS ? "\n- …" : "";
    notDone(
        call,
        "Nothing is done, because the configuration has faults:\n\n"
            + problems.stream()
                .limit(SHOWN_PROBLEMS)
                .map(problem -> "- " + Markdown.escape(problem.toString()))
                .collect(Collectors.joining("\n"))
            + more);
  }

  private void show(CommandCall call, String text) {
    comments.show(
        call.repository(), call.issue(), "command:" + call.commentId(), heading(call) + text);
  }

  private static String heading(CommandCall call) {
    String line = call.line();
    String shown = line.length() <= SHOWN_LINE ? line : line.substring(0, SHOWN_LINE) + "…";
    return Markdown.code(shown) + " by " + Markdown.escape(call.author()) + "\n\n";
  }
}
