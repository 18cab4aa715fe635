package io.quaymaster.aws.capacity;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.aws.wire.AwsApi;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Tree;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The depth of the queues {@code jobs-<pool>}. */
@Singleton
public final class SqsQueueDepth implements QueueDepth {
  private static final String VISIBLE = "ApproximateNumberOfMessages";
  private static final String IN_FLIGHT = "ApproximateNumberOfMessagesNotVisible";

  private final AwsSession aws;
  private final Map<PoolName, String> urls = new ConcurrentHashMap<>();

  public SqsQueueDepth(AwsSession aws) {
    this.aws = aws;
  }

  @Override
  public Depth of(PoolName pool) {
    Tree attributes =
        aws.call(
                AwsApi.SQS,
                "GetQueueAttributes",
                Map.of(
                    "QueueUrl",
                    urls.computeIfAbsent(pool, this::url),
                    "AttributeNames",
                    List.of(VISIBLE, IN_FLIGHT)))
            .at("Attributes");
    return new Depth(
        Long.parseLong(attributes.get(VISIBLE)), Long.parseLong(attributes.get(IN_FLIGHT)));
  }

  private String url(PoolName pool) {
    return aws.call(AwsApi.SQS, "GetQueueUrl", Map.of("QueueName", "jobs-" + pool)).get("QueueUrl");
  }
}
