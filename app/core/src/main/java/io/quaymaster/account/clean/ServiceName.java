package io.quaymaster.account.clean;

import java.util.List;
import java.util.regex.Pattern;

/** An AWS service by the prefix of its IAM actions: {@code s3}, {@code logs}. */
public record ServiceName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,40}");

  /**
   * What jobs may use, in the order of cleaning: first what makes other things (stacks, functions),
   * last what others need to be deleted (roles). The permission boundary of the member accounts
   * allows these services and no others; a test compares both.
   */
  public static final List<ServiceName> CLEANED =
      List.of(
          new ServiceName("cloudformation"),
          new ServiceName("lambda"),
          new ServiceName("ec2"),
          new ServiceName("dynamodb"),
          new ServiceName("sqs"),
          new ServiceName("sns"),
          new ServiceName("s3"),
          new ServiceName("logs"),
          new ServiceName("iam"));

  public ServiceName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the prefix of an AWS service: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
