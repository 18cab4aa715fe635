package io.quaymaster.aws.wire;

/**
 * A service's API. Its figures are those of AWS's service model.
 *
 * @param endpoint prefix of its host name and its name in the settings
 * @param signing name that requests are signed for
 * @param version of the API (query, EC2) or of JSON in the content type
 * @param target before the operation in {@code X-Amz-Target}; blank without
 * @param global whether it has one address for all regions of a partition
 */
public record AwsApi(
    String endpoint,
    String signing,
    Protocol protocol,
    String version,
    String target,
    boolean global) {
  /** How requests and answers look. */
  public enum Protocol {
    /** A form, answered by XML. */
    QUERY,
    /** EC2's kind of it, with plainer lists. */
    EC2,
    /** JSON with the operation in a header. */
    JSON,
    /** JSON with the operation in method and path. */
    REST_JSON
  }

  public static final AwsApi CLOUDFORMATION =
      new AwsApi("cloudformation", "cloudformation", Protocol.QUERY, "2010-05-15", "", false);
  public static final AwsApi DYNAMODB =
      new AwsApi("dynamodb", "dynamodb", Protocol.JSON, "1.0", "DynamoDB_20120810", false);
  public static final AwsApi EC2 = new AwsApi("ec2", "ec2", Protocol.EC2, "2016-11-15", "", false);
  public static final AwsApi ECS =
      new AwsApi("ecs", "ecs", Protocol.JSON, "1.1", "AmazonEC2ContainerServiceV20141113", false);
  public static final AwsApi IAM = new AwsApi("iam", "iam", Protocol.QUERY, "2010-05-08", "", true);
  public static final AwsApi LAMBDA =
      new AwsApi("lambda", "lambda", Protocol.REST_JSON, "2015-03-31", "", false);
  public static final AwsApi LOGS =
      new AwsApi("logs", "logs", Protocol.JSON, "1.1", "Logs_20140328", false);
  public static final AwsApi ORGANIZATIONS =
      new AwsApi(
          "organizations",
          "organizations",
          Protocol.JSON,
          "1.1",
          "AWSOrganizationsV20161128",
          true);
  public static final AwsApi SCALING =
      new AwsApi(
          "application-autoscaling",
          "application-autoscaling",
          Protocol.JSON,
          "1.1",
          "AnyScaleFrontendService",
          false);
  public static final AwsApi SNS =
      new AwsApi("sns", "sns", Protocol.QUERY, "2010-03-31", "", false);
  public static final AwsApi SQS =
      new AwsApi("sqs", "sqs", Protocol.JSON, "1.0", "AmazonSQS", false);
  public static final AwsApi STS =
      new AwsApi("sts", "sts", Protocol.QUERY, "2011-06-15", "", false);
  public static final AwsApi TAGGING =
      new AwsApi(
          "tagging", "tagging", Protocol.JSON, "1.1", "ResourceGroupsTaggingAPI_20170126", false);
}
