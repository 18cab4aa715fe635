package io.quaymaster.job.work;

import io.quaymaster.account.Holder;
import io.quaymaster.account.capacity.AccountCensus;
import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.session.JobSessions;
import io.quaymaster.app.RandomIds;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.feedback.Comments;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.job.JobHost;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.desk.JobDesk;
import io.quaymaster.job.processor.Processor;
import io.quaymaster.job.request.JobCancellation;
import io.quaymaster.job.request.JobCommand;
import io.quaymaster.job.request.JobRequests;
import io.quaymaster.job.request.LastComments;
import io.quaymaster.job.request.Outlook;
import io.quaymaster.job.request.RequestRun;
import io.quaymaster.job.request.WaitingComments;
import io.quaymaster.job.request.WishedJobs;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.memory.account.capacity.MemoryTaskProtection;
import io.quaymaster.memory.account.session.MemoryJobSessions;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.RunTiming;
import java.util.List;

/** One process, whose memory is lost with it; its calls lead through the rig's kill switch. */
public final class JobProcess {
  public final MemoryJobSessions sessions;
  public final MemoryTaskProtection protection;
  private final JobDesk desk;
  private final JobRequests requests;
  private final JobCancellation cancellation;
  private final LastComments lastComments;
  private final JobStore jobs;
  private final JobTurn turn;
  private final LaterComments later;

  JobProcess(JobRig rig, String worker) {
    sessions = new MemoryJobSessions(new RandomIds(), rig.clock);
    protection = new MemoryTaskProtection(rig.clock);
    jobs = rig.life.on(JobStore.class, rig.jobs);
    Comments comments = new Comments(rig.life.on(FeedbackHost.class, rig.feedback));
    RunEngine engine =
        new RunEngine(rig.life.on(RunStore.class, rig.runs), rig.clock, RunTiming.DEFAULT);
    Accounts accounts = rig.life.on(Accounts.class, rig.pool.accounts);
    ConfigReader configs = rig.life.on(ConfigReader.class, rig.configs());
    later = new LaterComments(rig);
    lastComments =
        new LastComments(comments, engine, RunTiming.DEFAULT, later.waiting(), rig.clock);
    RequestRun run =
        new RequestRun(
            jobs,
            rig.queues,
            new Outlook(jobs, new AccountCensus(accounts), rig.clock),
            comments,
            lastComments,
            rig.pauses,
            new RandomIds(),
            rig.clock);
    requests = new JobRequests(configs, rig.queues, jobs, run, engine, rig.clock);
    cancellation = new JobCancellation(jobs, lastComments, rig.clock);
    desk = new JobDesk(jobs, rig.timing, rig.clock);
    turn = turn(rig, worker, accounts, configs, comments);
  }

  private JobTurn turn(
      JobRig rig, String worker, Accounts accounts, ConfigReader configs, Comments comments) {
    WorkerIdentity identity =
        new WorkerIdentity(new Holder(worker), JobRig.POOL, new RegionName("us-east-1"));
    Leases leases = rig.life.on(Leases.class, rig.pool.leases);
    LeaseEnding ending = new LeaseEnding(leases);
    Preparation preparation =
        new Preparation(
            rig.life.on(JobHost.class, rig.host),
            configs,
            List.of(rig.life.on(Processor.class, rig.processor)));
    JobPerformance performance =
        new JobPerformance(
            identity,
            preparation,
            leases,
            ending,
            accounts,
            rig.life.on(JobSessions.class, sessions),
            rig.life.on(TaskProtection.class, protection),
            desk,
            new Keeping(rig.life.on(JobResults.class, rig.results)),
            comments,
            rig.timing,
            rig.clock);
    return new JobTurn(
        identity,
        leases,
        ending,
        rig.queues,
        desk,
        performance,
        lastComments,
        rig.timing,
        rig.clock);
  }

  public JobRequests requests() {
    return requests;
  }

  public JobCancellation cancellation() {
    return cancellation;
  }

  public LastComments lastComments() {
    return lastComments;
  }

  public WaitingComments waitingComments() {
    return new WaitingComments(jobs, lastComments);
  }

  public JobCommand command() {
    return new JobCommand(requests, cancellation, jobs);
  }

  public WishedJobs wishes() {
    return new WishedJobs(requests, cancellation, jobs);
  }

  JobDesk desk() {
    return desk;
  }

  /** Takes a turn. */
  public TurnOutcome turn() {
    return turn(new WorkerStop());
  }

  TurnOutcome turn(WorkerStop stop) {
    return turn.take(stop);
  }

  /** Takes up what was put off; false when nothing is due. */
  public boolean later() {
    return later.take(waitingComments());
  }
}
