package io.quaymaster.aws.sqs;

import io.quaymaster.account.PoolName;
import io.quaymaster.aws.Stack;
import io.quaymaster.aws.bootstrap.Queues;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.testkit.contract.job.JobQueuesContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsJobQueuesContractTest extends JobQueuesContract {
  @Override
  protected JobQueues queues(List<PoolName> pools) {
    pools.forEach(
        pool ->
            Stack.bean(Queues.class).create(SqsJobQueues.queueOf(pool), Duration.ofSeconds(30)));
    return new SqsJobQueues(
        Stack.bean(SqsClient.class), Optional.of(pools.stream().map(PoolName::value).toList()));
  }
}
