package io.quaymaster.simulator.aws;

/** What a client of the engines configures, beside the address. */
public final class LocalAws {
  /** Access key id. S3 checks it; SQS and DynamoDB take any. */
  public static final String ACCESS_KEY = "local";

  /** Secret access key. */
  public static final String SECRET_KEY = "local";

  /** Region. */
  public static final String REGION = "us-east-1";

  /** Account id in queue URLs and ARNs, as ElasticMQ has it. */
  public static final String ACCOUNT = "000000000000";

  private LocalAws() {}
}
