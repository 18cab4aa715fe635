package io.quaymaster.aws.clean.kind;

import io.quaymaster.aws.clean.kind.Kind.Item;
import io.quaymaster.aws.wire.AwsApi;
import io.quaymaster.aws.wire.Paging;
import java.util.List;
import java.util.Map;

/** SQS and SNS. */
public final class MessageKinds {
  private static final int PAGE = 1_000;

  /** Queues; SQS lists a deleted one for up to 60 seconds more. */
  public static final List<Kind> SQS =
      List.of(
          Kind.of(
              "AWS::SQS::Queue",
              session ->
                  session
                      .all(
                          AwsApi.SQS,
                          "ListQueues",
                          Map.of("MaxResults", PAGE),
                          Paging.NEXT_TOKEN,
                          "QueueUrls")
                      .stream()
                      .map(url -> Item.made(url.text()))
                      .toList(),
              (session, id) -> session.call(AwsApi.SQS, "DeleteQueue", Map.of("QueueUrl", id))));

  /**
   * Subscriptions, also to topics of other accounts, then topics. One that is not confirmed has no
   * ARN to delete it by; SNS drops it after two days.
   */
  public static final List<Kind> SNS =
      List.of(
          Kind.of(
              "AWS::SNS::Subscription",
              session ->
                  session
                      .all(
                          AwsApi.SNS,
                          "ListSubscriptions",
                          Map.of(),
                          Paging.NEXT_TOKEN,
                          "Subscriptions")
                      .stream()
                      .map(s -> s.get("SubscriptionArn"))
                      .filter(arn -> arn.startsWith("arn:"))
                      .map(Item::made)
                      .toList(),
              (session, id) ->
                  session.call(AwsApi.SNS, "Unsubscribe", Map.of("SubscriptionArn", id))),
          Kind.of(
              "AWS::SNS::Topic",
              session ->
                  session
                      .all(AwsApi.SNS, "ListTopics", Map.of(), Paging.NEXT_TOKEN, "Topics")
                      .stream()
                      .map(t -> Item.made(t.get("TopicArn")))
                      .toList(),
              (session, id) -> session.call(AwsApi.SNS, "DeleteTopic", Map.of("TopicArn", id))));

  private MessageKinds() {}
}
