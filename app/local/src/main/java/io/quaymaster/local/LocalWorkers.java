package io.quaymaster.local;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.CapacityRule;
import io.quaymaster.account.capacity.PoolCensus;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.job.work.WorkerStop;
import io.quaymaster.worker.loop.WorkerLoop;
import io.quaymaster.worker.process.Walls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workers in this process, by the rule that holds in AWS: as many as there are messages, none while
 * there are none, so that an idle stack shows every account free.
 */
final class LocalWorkers implements AutoCloseable {
  static final PoolName POOL = new PoolName("sandbox");

  private static final Logger LOG = LoggerFactory.getLogger(LocalWorkers.class);
  private static final List<String> ACCOUNTS =
      List.of("111111111111", "222222222222", "333333333333");
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration AFTER_OUTAGE = Duration.ofSeconds(2);

  private final WorkerLoop loop;
  private final QueueDepth queues;
  private final PoolCensus census;
  private final Walls walls;
  private final WorkerStop stop = new WorkerStop();
  private final List<Thread> workers = new ArrayList<>();
  private final Thread foreman;

  private LocalWorkers(ApplicationContext beans) {
    loop = beans.getBean(WorkerLoop.class);
    queues = beans.getBean(QueueDepth.class);
    census = beans.getBean(PoolCensus.class);
    walls = beans.getBean(Walls.class);
    foreman = Thread.ofPlatform().daemon().name("foreman").start(this::oversee);
  }

  /** Registers the simulated accounts and looks after their queue from now on. */
  static LocalWorkers start(ApplicationContext beans) {
    Accounts accounts = beans.getBean(Accounts.class);
    for (String number : ACCOUNTS) {
      AccountId id = new AccountId(number);
      if (accounts.find(id).isEmpty()) {
        accounts.change(
            new AccountCommand.Register(
                new Membership(
                    id,
                    POOL,
                    Set.of(),
                    new RoleArn("arn:aws:iam::" + number + ":role/quaymaster-processing"),
                    false)));
      }
    }
    return new LocalWorkers(beans);
  }

  /** Whether commands run as this process's own user. */
  boolean wallIsMissing() {
    return walls.remark().isPresent();
  }

  private void oversee() {
    while (stop.turns().reason().isEmpty()) {
      try {
        workers.removeIf(worker -> !worker.isAlive());
        int wanted = CapacityRule.desired(census.count(POOL), queues.of(POOL));
        while (workers.size() < wanted) {
          workers.add(
              Thread.ofPlatform().daemon().name("worker-", workers.size()).start(this::work));
        }
        stop.turns().await(LOOK);
      } catch (RuntimeException e) {
        LOG.error("the workers' queue could not be looked at", e);
        stop.turns().await(AFTER_OUTAGE);
      }
    }
  }

  private void work() {
    try {
      loop.runWhileThereIsWork(stop);
    } catch (RuntimeException e) {
      LOG.error("a worker ends before its time; another takes its place", e);
    }
  }

  /** Jobs in work are handed back: they run again after the next start. */
  @Override
  public void close() {
    stop.handBack();
    foreman.interrupt();
    for (Thread worker : workers) {
      try {
        worker.join(Duration.ofMillis(1_500));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
