package io.quaymaster.job.request;

import io.quaymaster.config.job.JobName;
import io.quaymaster.event.wish.JobWish;
import io.quaymaster.event.wish.JobWishes;
import io.quaymaster.event.wish.WishAnswer;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import jakarta.inject.Singleton;
import java.util.List;

/** Jobs that other features wish for: labels do. */
@Singleton
public final class WishedJobs implements JobWishes {
  private final JobRequests requests;
  private final JobCancellation cancellation;
  private final JobStore jobs;

  public WishedJobs(JobRequests requests, JobCancellation cancellation, JobStore jobs) {
    this.requests = requests;
    this.cancellation = cancellation;
    this.jobs = jobs;
  }

  @Override
  public WishAnswer wish(JobWish wish) {
    if (!JobName.FORM.matcher(wish.job()).matches()) {
      return new WishAnswer.Denied(
          "'" + wish.job() + "' is not the name of a job", "Correct the rule.");
    }
    RequestOutcome outcome =
        requests.request(
            new JobRequest(
                wish.repository(), wish.issue(), new JobName(wish.job()), wish.by(), wish.cause()));
    return switch (outcome) {
      case RequestOutcome.Accepted(var job) ->
          new WishAnswer.Granted("job " + job.id().onIssue() + " is asked for");
      case RequestOutcome.Standing(var job) ->
          new WishAnswer.Granted("job " + job.id().onIssue() + " is open already");
      case RequestOutcome.Rejected(var reason, var remedy) -> new WishAnswer.Denied(reason, remedy);
      case RequestOutcome.Later(_, var until, var reason) -> new WishAnswer.NotYet(until, reason);
    };
  }

  @Override
  public boolean withdraw(
      InstalledRepository repository, IssueNumber issue, String job, String by) {
    List<Job> waiting =
        jobs.of(repository.id(), issue).stream()
            .filter(known -> known.id().name().value().equals(job))
            .filter(known -> known.state() instanceof JobState.Queued)
            .toList();
    return waiting.stream()
        .map(known -> cancellation.withdraw(known.id(), by))
        .anyMatch(outcome -> !(outcome instanceof CancelOutcome.NothingOpen));
  }
}
