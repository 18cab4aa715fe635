package io.quaymaster.job.request;

import io.quaymaster.command.CommandCall;
import io.quaymaster.command.CommandHandler;
import io.quaymaster.command.CommandHost;
import io.quaymaster.command.CommandOutcome;
import io.quaymaster.command.CommandOutcome.Answered;
import io.quaymaster.command.CommandOutcome.Later;
import io.quaymaster.command.CommandOutcome.Rejected;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /job …} in a comment. */
@Singleton
public final class JobCommand implements CommandHandler {
  private static final String USAGE =
      """
      - `/job NAME` runs the job of that name from the configuration
      - `/job retry` runs the last job of this issue once more, `/job retry NAME` the last of that name
      - `/job cancel` stops the open jobs of this issue, `/job cancel NAME` those of that name
      """;
  private static final Set<String> WORDS = Set.of("retry", "cancel");

  private final JobRequests requests;
  private final JobCancellation cancellation;
  private final JobStore jobs;

  public JobCommand(JobRequests requests, JobCancellation cancellation, JobStore jobs) {
    this.requests = requests;
    this.cancellation = cancellation;
    this.jobs = jobs;
  }

  @Override
  public String verb() {
    return "job";
  }

  @Override
  public String help() {
    return USAGE;
  }

  @Override
  public boolean isOn(RepositoryConfig config) {
    return !config.jobs().jobs().isEmpty();
  }

  @Override
  public CommandHost.Role needs() {
    return CommandHost.Role.TRIAGE;
  }

  @Override
  public CommandOutcome handle(CommandCall call) {
    List<String> words = call.arguments();
    if (words.isEmpty() || words.size() > 2) {
      return misunderstood(String.join(" ", words));
    }
    String first = words.getFirst();
    if (WORDS.contains(first)) {
      Optional<String> name = words.size() == 2 ? Optional.of(words.get(1)) : Optional.empty();
      return first.equals("retry") ? retry(call, name) : cancel(call, name);
    }
    return words.size() == 1 && JobName.FORM.matcher(first).matches()
        ? request(call, new JobName(first))
        : misunderstood(String.join(" ", words));
  }

  private CommandOutcome request(CommandCall call, JobName name) {
    RequestOutcome outcome =
        requests.request(
            new JobRequest(call.repository(), call.issue(), name, call.author(), cause(call)));
    return switch (outcome) {
      case RequestOutcome.Accepted(var job) ->
          new Answered("Job " + Markdown.code(job.id().onIssue()) + " is in its queue.");
      case RequestOutcome.Standing(var job) ->
          new Answered("Job " + Markdown.code(job.id().onIssue()) + " is open already.");
      case RequestOutcome.Rejected(var reason, var remedy) ->
          new Rejected(Markdown.escape(reason) + "\n\n" + Markdown.escape(remedy));
      case RequestOutcome.Later(_, var until, var reason) ->
          new Later(until, "Waiting: " + Markdown.escape(reason));
    };
  }

  /** The cause is kept with the job, so the comment handled twice asks for one job. */
  private static String cause(CommandCall call) {
    return "comment " + call.commentId();
  }

  private CommandOutcome retry(CommandCall call, Optional<String> name) {
    List<Job> known = named(call, name);
    Optional<Job> same = known.stream().filter(job -> job.cause().equals(cause(call))).findFirst();
    return same.or(() -> known.stream().max(Comparator.comparing(Job::requestedAt)))
        .map(job -> request(call, job.id().name()))
        .orElseGet(() -> new Rejected("No job was run for this issue yet.\n\n" + USAGE));
  }

  private CommandOutcome cancel(CommandCall call, Optional<String> name) {
    StringBuilder said = new StringBuilder();
    for (Job job : named(call, name)) {
      String which = "Job " + Markdown.code(job.id().onIssue());
      // An ended one is not spoken of, but an earlier attempt may owe it its last comment.
      switch (cancellation.cancel(job.id(), call.author())) {
        case CancelOutcome.Cancelled _ when !job.open() -> {}
        case CancelOutcome.Cancelled _ -> said.append(which).append(" is cancelled.\n");
        case CancelOutcome.Stopping _ -> said.append(which).append(" is being stopped.\n");
        case CancelOutcome.NothingOpen _ -> {}
      }
    }
    return new Answered(said.isEmpty() ? "No job of this issue is open." : said.toString().strip());
  }

  private List<Job> named(CommandCall call, Optional<String> name) {
    return jobs.of(call.repository().id(), call.issue()).stream()
        .filter(job -> name.isEmpty() || name.orElseThrow().equals(job.id().name().value()))
        .toList();
  }

  private static CommandOutcome misunderstood(String words) {
    return new Rejected(
        "`/job` does not understand "
            + (words.isBlank() ? "an empty line" : Markdown.code(words))
            + ".\n\n"
            + USAGE);
  }
}
